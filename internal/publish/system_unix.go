//go:build unix

package publish

import (
	"path/filepath"
	"syscall"

	"github.com/google/renameio/v2"
)

// writable asks the system whether entries of a folder may be changed.
func writable(dir string) error {
	const writeAndSearch = 3
	return syscall.Access(dir, writeAndSearch)
}

// replace writes a file by way of a temporary one beside it, synced and renamed.
func replace(path string, data []byte) error {
	return renameio.WriteFile(path, data, 0o644, renameio.WithTempDir(filepath.Dir(path)))
}
