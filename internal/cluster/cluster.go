// Package cluster groups texts that tell of one event, and tells which of them are copies of each other.
package cluster
