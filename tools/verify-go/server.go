package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
	// A full bundle of the longest entries, and some.
	maxAnswer = tileWidth*(2+65535) + 1
)

// server reads a log's files. Tiles are kept, because every proof needs those near the root again.
type server struct {
	url    string
	bearer string
	client http.Client
	tiles  map[string][]byte
}

func newServer(url, bearer string) *server {
	return &server{
		url:    strings.TrimSuffix(url, "/"),
		bearer: bearer,
		client: http.Client{Timeout: 30 * time.Second},
		tiles:  map[string][]byte{},
	}
}

// get reads a file; found is false if the server says that there is none.
func (s *server) get(path string) (data []byte, found bool, err error) {
	request, err := http.NewRequest("GET", s.url+"/"+path, nil)
	if err != nil {
		return nil, false, unreachable{err}
	}
	if s.bearer != "" {
		request.Header.Set("Authorization", "Bearer "+s.bearer)
	}
	answer, err := s.client.Do(request)
	if err != nil {
		return nil, false, unreachable{err}
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusNotFound {
		return nil, false, nil
	}
	if answer.StatusCode != http.StatusOK {
		return nil, false, unreachable{fmt.Errorf("%s: %s", path, answer.Status)}
	}
	data, err = io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	if err != nil {
		return nil, false, unreachable{fmt.Errorf("%s: %w", path, err)}
	}
	return data, true, nil
}

// must is get where there has to be a file.
func (s *server) must(path string) ([]byte, error) {
	data, found, err := s.get(path)
	if err == nil && !found {
		err = unreachable{fmt.Errorf("%s: not found", path)}
	}
	return data, err
}

// partial reads a file of `width` of 256 parts. A log may drop it once it has the full one.
func (s *server) partial(path string, width int) (data []byte, err error) {
	if width == tileWidth {
		return s.must(path)
	}
	data, found, err := s.get(fmt.Sprintf("%s.p/%d", path, width))
	if err != nil || found {
		return data, err
	}
	return s.must(path)
}

// Height, ReadTiles and SaveTiles make the server a tlog.TileReader.
func (s *server) Height() int { return tileHeight }

func (s *server) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, len(tiles))
	for i, tile := range tiles {
		data, err := s.tile(tile)
		if err != nil {
			return nil, err
		}
		all[i] = data
	}
	return all, nil
}

func (s *server) SaveTiles([]tlog.Tile, [][]byte) {}

// tilePath names a tile, as if it were full: x/mod says tile/8/L/N, tlog-tiles tile/L/N.
func tilePath(tile tlog.Tile) string {
	tile.W = tileWidth
	return "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
}

// tile reads one tile.
func (s *server) tile(tile tlog.Tile) ([]byte, error) {
	name := tile.Path()
	if data, ok := s.tiles[name]; ok {
		return data, nil
	}
	path := tilePath(tile)
	data, err := s.partial(path, tile.W)
	if err != nil {
		return nil, err
	}
	if len(data) < tile.W*tlog.HashSize {
		return nil, fmt.Errorf("%s holds %d bytes, not %d hashes", path, len(data), tile.W)
	}
	data = data[:tile.W*tlog.HashSize]
	s.tiles[name] = data
	return data, nil
}

// bundle reads the entries of bundle n in a log of `size` entries.
func (s *server) bundle(n, size int64) ([][]byte, error) {
	width := int64(tileWidth)
	if rest := size - n*tileWidth; rest < width {
		width = rest
	}
	path := "tile/entries/" + strings.TrimPrefix(tilePath(tlog.Tile{H: tileHeight, N: n}), "tile/0/")
	data, err := s.partial(path, int(width))
	if err != nil {
		return nil, err
	}
	entries := make([][]byte, 0, width)
	for len(data) >= 2 && int64(len(entries)) < width {
		length := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+length {
			break
		}
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	if int64(len(entries)) != width {
		return nil, fmt.Errorf("%s holds %d entries, not %d", path, len(entries), width)
	}
	return entries, nil
}

// readFile reads a file on this machine.
func readFile(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, unreachable{err}
	}
	return data, nil
}
