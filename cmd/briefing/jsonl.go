package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"unicode/utf8"
)

// A lineError stands in the output for an input line that is no usable object.
type lineError struct {
	Line  int    `json:"line"`
	Error string `json:"error"`
}

// filter reads one JSON object a line, has handle turn each into another, and writes those in the same
// order. Lines are handled on all processors. A line that cannot be used gives a lineError, and the
// stream goes on; blank lines are passed over. The error is of reading or writing alone.
func filter[In, Out any](ctx context.Context, in io.Reader, out io.Writer, handle func(In) (Out, error)) error {
	buffered := bufio.NewWriterSize(out, 1<<16)
	err := eachResult(ctx, in, handle, func(result any, last bool) error {
		if err := writeJSON(buffered, result); err != nil || !last {
			return err
		}
		return buffered.Flush()
	})
	return errors.Join(err, buffered.Flush())
}

// eachResult reads one JSON object a line and calls yield with what handle made of it, or with a
// lineError, in the order of the lines. It tells yield when nothing else is waiting, so that a reader
// downstream can have what there is.
func eachResult[In, Out any](ctx context.Context, in io.Reader, handle func(In) (Out, error), yield func(result any, last bool) error) error {
	pending := make(chan chan any, 2*runtime.GOMAXPROCS(0)) // in input order; its size bounds the memory held
	readErr := make(chan error, 1)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		defer close(pending)
		readErr <- eachLine(in, func(n int, line []byte) bool {
			result := make(chan any, 1)
			select {
			case pending <- result:
			case <-ctx.Done():
				return false
			}
			go func() { result <- handleLine(n, line, handle) }()
			return true
		})
	}()
	for result := range pending {
		if err := yield(<-result, len(pending) == 0); err != nil {
			return err
		}
	}
	return errors.Join(<-readErr, ctx.Err())
}

// eachLine calls yield with each line that is not blank and its number, until yield returns false.
func eachLine(in io.Reader, yield func(n int, line []byte) bool) error {
	reader := bufio.NewReaderSize(in, 1<<16)
	for n := 1; ; n++ {
		line, err := reader.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 && !yield(n, line) {
			return nil
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func handleLine[In, Out any](n int, line []byte, handle func(In) (Out, error)) any {
	var input In
	if !utf8.Valid(line) {
		return lineError{n, "not UTF-8"}
	}
	if err := json.Unmarshal(line, &input); err != nil {
		return lineError{n, explainJSON(err)}
	}
	output, err := handle(input)
	if err != nil {
		return lineError{n, err.Error()}
	}
	return output
}

// explainJSON says what is wrong with a line in words that need no Go.
func explainJSON(err error) string {
	var wrongType *json.UnmarshalTypeError
	if errors.As(err, &wrongType) {
		value := map[string]string{"array": "an array", "object": "an object"}[wrongType.Value]
		if value == "" {
			value = "a " + wrongType.Value
		}
		if wrongType.Field == "" {
			return "not a JSON object but " + value
		}
		return fmt.Sprintf("field %q cannot be %s", wrongType.Field, value)
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "not a JSON object: " + err.Error()
	}
	return err.Error() // of a field's own form, such as a date's
}
