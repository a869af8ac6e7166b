//go:build !unix

package publish

import "github.com/google/renameio/v2/maybe"

// writable cannot tell beforehand on this system.
func writable(string) error { return nil }

// replace writes a file as safely as this system lets renameio do it.
func replace(path string, data []byte) error { return maybe.WriteFile(path, data, 0o644) }
