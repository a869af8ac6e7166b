//go:build unix

package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/google/renameio/v2"
)

// writable asks the system whether entries of a folder may be changed.
func writable(dir string) error {
	const writeAndSearch = 3
	return syscall.Access(dir, writeAndSearch)
}

// replace writes a file by way of a temporary one, synced and renamed. That lies in a folder of its
// own, beside the file, where the next writer finds what a killed one left.
func replace(path string, data []byte) error {
	const tries = 100 // another writer may take the folder away before the file is in it
	temporary := filepath.Join(filepath.Dir(path), temporaryName)
	defer os.Remove(temporary) // fails, rightly, when another writer's file is in it
	var err error
	for range tries {
		switch err = os.Mkdir(temporary, 0o700); {
		case errors.Is(err, fs.ErrExist):
			removeLeftovers(temporary)
		case err != nil:
			return err
		}
		err = renameio.WriteFile(path, data, 0o644, renameio.WithTempDir(temporary))
		if !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return err
}

// removeLeftovers removes files that are too old for a writer to be at them still.
func removeLeftovers(dir string) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > time.Minute {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
