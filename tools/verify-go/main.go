// Command verify-go checks the log of a commons over HTTP, with another language's libraries and none
// of Plenty's code: x/mod's sumdb/note and sumdb/tlog for the signed head, tiles and proofs, crypto/ed25519
// for the acts. README.md says what it checks and what it leaves to `plenty verify`.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

// Exit codes, as all programs of Plenty use them.
const (
	exitTrue        = 0
	exitFalse       = 1
	exitUsage       = 2
	exitUnreachable = 3
)

// unreachable is an error of reading, not of what was read.
type unreachable struct{ error }

type options struct {
	url     string
	bearer  string
	key     string
	commons string
	entry   string
	index   int64
	old     string
	sample  int64
}

func main() {
	var o options
	flag.StringVar(&o.url, "url", "", "address of the log, as http://127.0.0.1:8080/commons/<id>")
	flag.StringVar(&o.bearer, "bearer", "", "what lets in where a group shows itself to its own people alone")
	flag.StringVar(&o.key, "key", "", "verifier key of the log (name+id+key)")
	flag.StringVar(&o.commons, "commons", "", "id of the commons: the key is then taken from entry 0, which this id names")
	flag.StringVar(&o.entry, "entry", "", "file with an act (JWS) that must be entry -index")
	flag.Int64Var(&o.index, "index", -1, "index of the act in -entry")
	flag.StringVar(&o.old, "old", "", "file with an older checkpoint that the log must continue")
	flag.Int64Var(&o.sample, "sample", 16, "inclusion proofs, besides those at the edges of tiles")
	flag.Parse()
	if o.url == "" || (o.key == "") == (o.commons == "") || (o.entry == "") != (o.index < 0) || o.sample < 0 || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: verify-go -url address [-bearer secret] (-key vkey | -commons id) [-entry file -index n] [-old file] [-sample n]")
		os.Exit(exitUsage)
	}
	os.Exit(report(verify(o)))
}

// report says the result and gives the exit code.
func report(tree signedTree, err error) int {
	var cannot unreachable
	switch {
	case err == nil:
		fmt.Printf("%d entries, root %s: ok\n", tree.N, tree.Hash)
		return exitTrue
	case errors.As(err, &cannot):
		fmt.Fprintf(os.Stderr, "cannot read: %v\n", err)
		return exitUnreachable
	default:
		fmt.Fprintf(os.Stderr, "false: %v\n", err)
		return exitFalse
	}
}

// verify runs every check; the first that fails is the answer.
func verify(o options) (signedTree, error) {
	server := newServer(o.url, o.bearer)
	key := o.key
	if key == "" {
		var err error
		if key, err = keyOfCommons(server, o.commons); err != nil {
			return signedTree{}, err
		}
	}
	tree, err := readHead(server, key)
	if err != nil {
		return tree, err
	}
	for _, check := range []func() error{
		func() error { return checkEntries(server, tree) },
		func() error { return checkSamples(server, tree, o.sample) },
		func() error { return checkGiven(server, tree, o.entry, o.index) },
		func() error { return checkOlder(server, tree, key, o.old) },
	} {
		if err := check(); err != nil {
			return tree, err
		}
	}
	return tree, nil
}
