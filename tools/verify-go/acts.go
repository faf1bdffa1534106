package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

// An entry is eight bytes of milliseconds, then the JWS.
const timeBytes = 8

var base64url = base64.RawURLEncoding.Strict()

// acts judges entries one after the other.
type acts struct {
	commons string
	logDid  string
	time    uint64
	seen    map[string]int64
}

func newActs(tree signedTree) *acts {
	commons := strings.SplitN(tree.origin, "/", 2)[0]
	return &acts{commons: commons, logDid: didOfKey(tree.key), seen: map[string]int64{}}
}

// check judges an entry: its time, its one signature, its id, and that it belongs to this commons.
func (a *acts) check(index int64, entry []byte) error {
	if len(entry) <= timeBytes {
		return errors.New("shorter than a time")
	}
	at := binary.BigEndian.Uint64(entry)
	if at < a.time {
		return errors.New("earlier than the entry before it")
	}
	a.time = at
	act, err := openJws(string(entry[timeBytes:]))
	if err != nil {
		return err
	}
	if before, ok := a.seen[act.id]; ok {
		return fmt.Errorf("the same act as entry %d", before)
	}
	a.seen[act.id] = index
	switch {
	case index == 0 && (act.typ != "act+jws" || act.payload.Act != "charter.found" || act.id != a.commons):
		return errors.New("not the act that founded this commons")
	case index > 0 && act.payload.Commons != a.commons:
		return errors.New("an act of another commons")
	case act.typ == "tick+jws" && act.kid != a.logDid:
		return errors.New("a tick that the log's key did not sign")
	}
	return nil
}

type jws struct {
	typ, kid, id string
	payload      payload
}

type payload struct {
	Commons string `json:"commons"`
	Act     string `json:"act"`
}

// openJws reads a compact JWS and verifies its signature. The header has one form, byte for byte.
func openJws(text string) (jws, error) {
	parts := strings.Split(text, ".")
	if len(parts) != 3 {
		return jws{}, errors.New("not a compact JWS")
	}
	header, err1 := base64url.DecodeString(parts[0])
	body, err2 := base64url.DecodeString(parts[1])
	signature, err3 := base64url.DecodeString(parts[2])
	if err1 != nil || err2 != nil || err3 != nil || strings.ContainsAny(text, "\r\n") {
		return jws{}, errors.New("a part that is not base64url in its one spelling")
	}
	var act jws
	if err := readHeader(string(header), &act); err != nil {
		return jws{}, err
	}
	key, err := keyOfDid(act.kid)
	if err != nil {
		return jws{}, err
	}
	input := parts[0] + "." + parts[1]
	if !ed25519.Verify(key, []byte(input), signature) {
		return jws{}, errors.New("a signature that does not fit")
	}
	id := sha256.Sum256([]byte(input))
	act.id = hex.EncodeToString(id[:])
	if err := json.Unmarshal(body, &act.payload); err != nil {
		return jws{}, fmt.Errorf("the payload: %w", err)
	}
	return act, nil
}

func readHeader(text string, act *jws) error {
	for _, typ := range []string{"act+jws", "tick+jws"} {
		before := `{"alg":"EdDSA","typ":"` + typ + `","kid":"`
		if strings.HasPrefix(text, before) && strings.HasSuffix(text, `"}`) && len(text) > len(before)+2 {
			act.typ, act.kid = typ, text[len(before):len(text)-2]
			return nil
		}
	}
	return errors.New("a header that no act and no tick has")
}

// keyOfCommons finds the log's key in entry 0, the founding act, which the commons' id names.
func keyOfCommons(s *server, commons string) (string, error) {
	text, err := s.must("checkpoint")
	if err != nil {
		return "", err
	}
	end := strings.Index(string(text), "\n\n")
	if end < 0 {
		return "", errors.New("the checkpoint is not a signed note")
	}
	claimed, err := parseHead(string(text[:end+1])) // only for its size: nothing is verified yet
	if err != nil {
		return "", err
	}
	if claimed.N == 0 {
		return "", errors.New("the log is empty")
	}
	entries, err := s.bundle(0, claimed.N)
	if err != nil {
		return "", err
	}
	if len(entries[0]) <= timeBytes {
		return "", errors.New("entry 0 is shorter than a time")
	}
	return keyInFounding(string(entries[0][timeBytes:]), commons)
}

func keyInFounding(text, commons string) (string, error) {
	act, err := openJws(text)
	if err != nil {
		return "", fmt.Errorf("entry 0: %w", err)
	}
	if act.id != commons {
		return "", fmt.Errorf("entry 0 is %s, not the act that founded %s", act.id, commons)
	}
	body, err := base64url.DecodeString(strings.Split(text, ".")[1])
	if err != nil {
		return "", err
	}
	var founding struct {
		Body struct {
			Log string `json:"log"`
		} `json:"body"`
	}
	if err := json.Unmarshal(body, &founding); err != nil {
		return "", fmt.Errorf("entry 0: %w", err)
	}
	key, err := keyOfDid(founding.Body.Log)
	if err != nil {
		return "", fmt.Errorf("the log's key in entry 0: %w", err)
	}
	return note.NewEd25519VerifierKey(commons+"/0", key)
}

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

// keyOfDid reads did:key:z…, base58 of 0xed01 and the key.
func keyOfDid(did string) (ed25519.PublicKey, error) {
	if !strings.HasPrefix(did, "did:key:z") || len(did) != 56 {
		return nil, fmt.Errorf("%q is no did:key of Ed25519", did)
	}
	number := new(big.Int)
	for _, digit := range did[len("did:key:z"):] {
		value := strings.IndexRune(base58, digit)
		if value < 0 {
			return nil, fmt.Errorf("%q is no did:key", did)
		}
		number.Add(number.Mul(number, big.NewInt(58)), big.NewInt(int64(value)))
	}
	data := number.Bytes()
	if len(data) != 34 || data[0] != 0xed || data[1] != 0x01 {
		return nil, fmt.Errorf("%q is no did:key of Ed25519", did)
	}
	return ed25519.PublicKey(data[2:]), nil
}

func didOfKey(key []byte) string {
	number := new(big.Int).SetBytes(append([]byte{0xed, 0x01}, key...))
	digits := []byte{}
	for rest := new(big.Int); number.Sign() > 0; {
		number.DivMod(number, big.NewInt(58), rest)
		digits = append([]byte{base58[rest.Int64()]}, digits...)
	}
	return "did:key:z" + string(digits)
}

// keyOfVkey gives the 32 bytes of a verifier key that x/mod has accepted.
func keyOfVkey(vkey string) []byte {
	parts := strings.SplitN(vkey, "+", 3)
	data, err := base64.StdEncoding.DecodeString(parts[len(parts)-1])
	if err != nil || len(data) != 33 {
		return nil
	}
	return data[1:]
}
