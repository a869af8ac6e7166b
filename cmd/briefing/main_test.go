package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"briefing": main})
}

// TestScripts runs every script of testdata/script: one a command or a promise. Besides testscript's
// own commands they have
//
//	snapshot NAME PATH…   remember every byte under the paths
//	same NAME PATH…       fail unless they are as NAME remembers them
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts found: %v", err)
	}
	testscript.Run(t, testscript.Params{
		Files:               scripts,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Values["snapshots"] = map[string]string{}
			env.Setenv("SOURCE_DATE_EPOCH", "1765152000") // 2025-12-08
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"snapshot": func(ts *testscript.TestScript, neg bool, args []string) {
				ts.Value("snapshots").(map[string]string)[args[0]] = digestOf(ts, args[1:])
			},
			"same": func(ts *testscript.TestScript, neg bool, args []string) {
				was, now := ts.Value("snapshots").(map[string]string)[args[0]], digestOf(ts, args[1:])
				if (was == now) == neg {
					ts.Fatalf("was\n%s\nis\n%s", was, now)
				}
			},
		},
	})
}

// digestOf lists every file under the paths with the hash of its bytes.
func digestOf(ts *testscript.TestScript, paths []string) string {
	var b strings.Builder
	for _, path := range paths {
		root := ts.MkAbs(path)
		ts.Check(filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := os.ReadFile(name)
			relative, _ := filepath.Rel(root, name)
			fmt.Fprintf(&b, "%s %x\n", relative, sha256.Sum256(data))
			return err
		}))
	}
	return b.String()
}

func TestExitCodes(t *testing.T) {
	tests := []struct {
		args string
		want int
	}{
		{"version", 0},
		{"", 0},
		{"publish", 2},
		{"build --nonsense", 2},
		{"build somewhere", 2},
		{"build --now yesterday", 2},
		{"digest --jsonl file.txt", 2},
		{"digest --points -1 file.txt", 2},
		{"clean --json --jsonl", 2},
		{"build -C no/such/folder", 1},
		{"clean no/such/file.txt", 1},
	}
	for _, tt := range tests {
		var out, errs strings.Builder
		if got := run(context.Background(), strings.Fields(tt.args), strings.NewReader(""), &out, &errs); got != tt.want {
			t.Errorf("briefing %s exits %d, want %d; it says %s%s", tt.args, got, tt.want, &out, &errs)
		}
	}
}
