// Parallax shows one event from two places: a terminal news reader that finds
// who, where, how much, when and who said what in a report, and sets two
// reports of one event side by side.
package main

func main() {}
