package main

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// signedTree is a log's head whose signature has been verified.
type signedTree struct {
	tlog.Tree
	origin string
	key    []byte // of the log, 32 bytes
}

// readHead fetches and verifies the checkpoint.
func readHead(s *server, vkey string) (signedTree, error) {
	text, err := s.must("checkpoint")
	if err != nil {
		return signedTree{}, err
	}
	return openHead(text, vkey)
}

// openHead verifies a checkpoint: a note by the log's key, whose name is the origin.
func openHead(text []byte, vkey string) (signedTree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return signedTree{}, fmt.Errorf("the log's key: %w", err)
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return signedTree{}, fmt.Errorf("the checkpoint: %w", err)
	}
	tree, err := parseHead(opened.Text)
	if err != nil {
		return tree, err
	}
	if tree.origin != verifier.Name() {
		return tree, fmt.Errorf("the checkpoint is of %s, its key of %s", tree.origin, verifier.Name())
	}
	tree.key = keyOfVkey(vkey)
	return tree, nil
}

// parseHead reads origin, size and root, and no more lines.
func parseHead(text string) (signedTree, error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return signedTree{}, errors.New("the checkpoint is not origin, size and root")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return signedTree{}, fmt.Errorf("the checkpoint's size is %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return signedTree{}, fmt.Errorf("the checkpoint's root: %w", err)
	}
	return signedTree{Tree: tlog.Tree{N: size, Hash: root}, origin: lines[0]}, nil
}

// checkEntries rebuilds the whole tree from the entries alone, compares it with the signed root and with
// every tile that the log serves, and judges the acts. Nothing here relies on tlog.TileHashReader: that of
// x/mod 0.7.0 leaves tiles unchecked when those that make up the root share one (it counts hashes, not
// tiles), so a false leaf hash could vouch for a false entry.
func checkEntries(s *server, tree signedTree) error {
	var stored []tlog.Hash
	hashes := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	acts := newActs(tree)
	var falseAct error
	for n := int64(0); n*tileWidth < tree.N; n++ {
		entries, err := s.bundle(n, tree.N)
		if err != nil {
			return err
		}
		for i, entry := range entries {
			index := n*tileWidth + int64(i)
			more, err := tlog.StoredHashes(index, entry, hashes)
			if err != nil {
				return err
			}
			stored = append(stored, more...)
			if err := acts.check(index, entry); err != nil && falseAct == nil {
				falseAct = fmt.Errorf("entry %d: %w", index, err)
			}
		}
	}
	if err := compareTree(s, tree, hashes); err != nil {
		return err
	}
	return falseAct
}

// compareTree compares root and tiles with those that the entries make.
func compareTree(s *server, tree signedTree, hashes tlog.HashReader) error {
	root, err := tlog.TreeHash(tree.N, hashes)
	if err != nil {
		return err
	}
	for _, tile := range tilesOf(tree.N) {
		served, err := s.tile(tile)
		if err != nil {
			return err
		}
		made, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return err
		}
		if at := firstDifference(served, made); at >= 0 && root == tree.Hash {
			return fmt.Errorf("hash %d of %s is not what the entries make", at, tilePath(tile))
		} else if at >= 0 && tile.L == 0 {
			return fmt.Errorf("entry %d is not what the log's root stands for", tile.N*tileWidth+int64(at))
		}
	}
	if root != tree.Hash {
		return fmt.Errorf("the entries make the root %s, not the signed %s", root, tree.Hash)
	}
	return nil
}

// tilesOf lists the tiles of a tree, each in its present width.
func tilesOf(size int64) []tlog.Tile {
	var tiles []tlog.Tile
	for level, count := 0, size; count > 0; level, count = level+1, count/tileWidth {
		for n := int64(0); n*tileWidth < count; n++ {
			width := count - n*tileWidth
			if width > tileWidth {
				width = tileWidth
			}
			tiles = append(tiles, tlog.Tile{H: tileHeight, L: level, N: n, W: int(width)})
		}
	}
	return tiles
}

// firstDifference is the number of the first hash that differs, or -1.
func firstDifference(a, b []byte) int {
	for at := 0; at < len(a); at += tlog.HashSize {
		if !bytes.Equal(a[at:at+tlog.HashSize], b[at:at+tlog.HashSize]) {
			return at / tlog.HashSize
		}
	}
	return -1
}

// checkSamples makes and checks inclusion proofs at the edges of tiles and between.
func checkSamples(s *server, tree signedTree, count int64) error {
	indexes := map[int64]bool{}
	for _, index := range []int64{0, 1, 255, 256, 257, 65535, 65536, tree.N / 256 * 256, tree.N - 1} {
		indexes[index] = true
	}
	for i := int64(0); i < count; i++ {
		indexes[i*tree.N/count] = true
	}
	for index := range indexes {
		if index < 0 || index >= tree.N {
			continue
		}
		if _, err := proveEntry(s, tree, index); err != nil {
			return err
		}
	}
	return nil
}

// proveEntry checks an inclusion proof of an entry's own bytes and returns them.
func proveEntry(s *server, tree signedTree, index int64) ([]byte, error) {
	entries, err := s.bundle(index/tileWidth, tree.N)
	if err != nil {
		return nil, err
	}
	entry := entries[index%tileWidth]
	proof, err := tlog.ProveRecord(tree.N, index, tlog.TileHashReader(tree.Tree, s))
	if err != nil {
		return nil, fmt.Errorf("proof of entry %d: %w", index, err)
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
		return nil, fmt.Errorf("proof of entry %d: %w", index, err)
	}
	return entry, nil
}

// checkGiven checks that the act in a file is the one that the log holds at an index.
func checkGiven(s *server, tree signedTree, file string, index int64) error {
	if file == "" {
		return nil
	}
	act, err := readFile(file)
	if err != nil {
		return err
	}
	if index >= tree.N {
		return fmt.Errorf("entry %d is not in a log of %d", index, tree.N)
	}
	entry, err := proveEntry(s, tree, index)
	if err != nil {
		return err
	}
	if !bytes.Equal(entry[timeBytes:], bytes.TrimSpace(act)) {
		return fmt.Errorf("entry %d is another act than the one in %s", index, file)
	}
	return nil
}

// checkOlder checks that the log continues an older head.
func checkOlder(s *server, tree signedTree, vkey, file string) error {
	if file == "" {
		return nil
	}
	text, err := readFile(file)
	if err != nil {
		return err
	}
	old, err := openHead(text, vkey)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if old.N > tree.N {
		return fmt.Errorf("the log has %d entries and had %d", tree.N, old.N)
	}
	if old.N == 0 {
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, old.N, tlog.TileHashReader(tree.Tree, s))
	if err != nil {
		return fmt.Errorf("consistency with %d entries: %w", old.N, err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash); err != nil {
		return fmt.Errorf("the log does not continue the one of %d entries: %w", old.N, err)
	}
	return nil
}
