package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// temporaryName is the folder for files that WriteFile is writing.
const temporaryName = reserved + "tmp"

// WriteFile gives a file new content in one step that survives a power cut: other programs see the
// old content or the new, never a part. It makes the folder when it is missing, follows a symbolic
// link to the file it names, and keeps the permissions of a file that is there.
func WriteFile(path string, data []byte) error {
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		target, err = path, os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err := replace(target, data); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	if err := syncFolder(filepath.Dir(target)); err != nil {
		return fmt.Errorf("syncing the folder of %s: %w", path, err)
	}
	return nil
}

// syncFolder makes the new name of a file in dir last.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // it has no such call
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
