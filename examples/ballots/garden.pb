META
key;value
description;What the garden buys this year
country;Nowhere
unit;Orchard
instance;2026
num_projects;8
num_votes;46
budget;10000
vote_type;approval
rule;equalshares/add1
PROJECTS
project_id;cost;votes;name;category
tank;4200;15;Tank for rain water;water
trees;2600;27;Forty fruit trees;growing
bees;1500;14;Four hives of bees;growing
oven;3800;19;Oven for bread;meeting
bench;900;24;Benches under the lime tree;meeting
swing;1800;11;Swing and sandpit;children
hut;1100;11;Hut of willow for children;children
tools;2400;9;Tools to lend;workshop
VOTES
voter_id;vote
v1;tank,trees,bench
v2;tank,trees,bench
v3;trees,bench
v4;tank,trees,bench
v5;tank,trees,bench,swing
v6;tank,trees
v7;trees,bench
v8;trees,bench
v9;tank,trees,bench
v10;tank,bench,tools
v11;tank,trees,bench
v12;tank,trees,bench
v13;tank,trees,bench
v14;tank,trees,bench
v15;tank,bench,hut
v16;tank,trees,bench
v17;tank,trees,bench
v18;trees,bees,oven,hut
v19;trees,bees,oven
v20;trees,bees,oven,tools
v21;trees,bees,oven
v22;bees,oven
v23;trees,bees,oven,swing
v24;trees,bees,oven
v25;trees,bees,oven
v26;trees,bees,oven,tank
v27;trees,bees,oven
v28;bees,oven
v29;bees,oven
v30;swing,hut,bench
v31;swing,hut,bench
v32;hut,bench,trees
v33;swing,bench,trees
v34;swing,hut,bench
v35;swing,hut,bees
v36;swing,hut,bench,oven
v37;swing,hut,bench,tools
v38;swing,hut
v39;swing,hut,bench
v40;tools,oven
v41;oven,bees
v42;tools,oven
v43;tools,oven
v44;tools,oven,trees
v45;tools,oven
v46;tools
