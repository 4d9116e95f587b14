package org.xuetu.indexer.mapping;

import java.util.regex.Pattern;

/// Names of files that a manifest may mention: beside it, never elsewhere.
public final class ManifestFile {
  private static final Pattern PLAIN = Pattern.compile("[^/\\\\:.\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");

  private ManifestFile() {}

  public static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }
}
