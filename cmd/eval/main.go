// Command eval measures the left half on articles with references, which are not part of the
// repository, and prints each figure beside what it has to reach.
//
//	go run ./cmd/eval [-data ../shared/eval] [-only corruption,clusters] [-examples 5]
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/sync/errgroup"
)

// A row is one measured figure. Reach is what it should come to, "" when it is shown to compare with.
type row struct{ what, got, reach string }

func main() {
	data := flag.String("data", filepath.Join("..", "shared", "eval"), "the folder with the articles and references")
	only := flag.String("only", "", "the measures to take, with commas between: "+strings.Join(names(measures(0, nil)), ", ")+"; all when empty")
	examples := flag.Int("examples", 0, "how many examples to print of each way in which the gate goes wrong")
	flag.Parse()
	if err := run(*data, *only, *examples, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

// A measure takes some figures of the articles in a folder.
type measure struct {
	name string
	take func(data string) ([]row, error)
}

// measures lists all there are; examples go to out.
func measures(examples int, out io.Writer) []measure {
	gate := func(data string) ([]row, error) { return corruption(data, examples, out) }
	return []measure{
		{"summaries", summaries},
		{"clusters", clusters},
		{"lines", lines},
		{"pages", pages},
		{"defects", defects},
		{"corruption", gate},
		{"speed", speed},
		{"stories", stories},
	}
}

func names(all []measure) []string {
	var some []string
	for _, m := range all {
		some = append(some, m.name)
	}
	return some
}

// choose returns the measures with the given names, in their own order; an error names those there are not.
func choose(all []measure, only string) ([]measure, error) {
	if only == "" {
		return all, nil
	}
	wanted := strings.Split(only, ",")
	for _, name := range wanted {
		if !slices.Contains(names(all), name) {
			return nil, fmt.Errorf("there is no measure %q: name some of %s", name, strings.Join(names(all), ", "))
		}
	}
	return slices.DeleteFunc(all, func(m measure) bool { return !slices.Contains(wanted, m.name) }), nil
}

func run(data, only string, examples int, out io.Writer) error {
	chosen, err := choose(measures(examples, out), only)
	if err != nil {
		return err
	}
	if _, err := os.Stat(data); err != nil {
		fmt.Fprintf(out, "Nothing is measured: there is no %s. Name the folder with -data.\n", data)
		return nil
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "what\tmeasured\treach")
	for _, m := range chosen {
		rows, err := m.take(data)
		if err != nil {
			return err
		}
		for _, r := range rows {
			fmt.Fprintf(table, "%s\t%s\t%s\n", r.what, r.got, r.reach)
		}
	}
	fmt.Fprintln(table, fitted)
	return table.Flush()
}

// fitted says what the figures of learned parts are worth.
const fitted = `
The weights for summaries, pasted text and web pages were learned on these very articles.
"make train" prints the figures for articles that were held out.`

// load reads a file of one JSON object a line.
func load[T any](name string) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []T
	decoder := json.NewDecoder(bufio.NewReader(f))
	for {
		var item T
		if err := decoder.Decode(&item); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: object %d: %w", name, len(all)+1, err)
		}
		all = append(all, item)
	}
}

// each applies f to every item on all processors and returns the results in order.
func each[T, R any](items []T, f func(T) R) []R {
	results := make([]R, len(items))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, item := range items {
		group.Go(func() error {
			results[i] = f(item)
			return nil
		})
	}
	_ = group.Wait() // its functions return no error
	return results
}
