package org.xuetu.indexer.release;

/// What to do with bad rows; they are reported either way.
public enum BuildPolicy {
  /// Make no release.
  STOP,
  /// Publish without them and without what refers to them.
  SKIP
}
