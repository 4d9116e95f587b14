package org.xuetu.graph.exchange;

/// The compressed N-Quads dump of a release.
public record DumpFile(String release, long bytes, String sha256) {}
