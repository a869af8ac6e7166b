// Command train learns the weights that the program carries, from articles with references that are not
// part of the repository, and prints how well they do on the articles they were learned from (fitted)
// and on others (held out).
//
//	go run ./cmd/train lines|page|rank [-data ../shared/eval]
//
// Each model has a file here with its recipe; its weights are written beside the code that uses them.
// Nothing is random: the same data gives the same weights.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// folds is how many parts the data are cut into; each is judged by what the others taught.
const folds = 5

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// run trains the model that the first argument names.
func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("name what to train: lines, page or rank")
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	data := flags.String("data", filepath.Join("..", "shared", "eval"), "the folder with the articles and references")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch args[0] {
	case "lines":
		return learnLines(*data)
	case "page":
		return learnPage(*data)
	case "rank":
		return learnRank(*data)
	}
	return fmt.Errorf("%q is not trained here; lines, page and rank are", args[0])
}
