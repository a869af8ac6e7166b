// Package brief holds the words Briefing thinks in: sources and the passages cited from them, key
// points, briefings, stories, and the problems an author is told about.
//
// It does no input or output and imports the standard library alone, so every other package may
// import it. Values are plain data; what must always hold of them is checked by their constructors
// and Parse functions.
package brief
