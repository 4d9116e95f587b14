package org.xuetu.indexer.mapping;

import java.util.regex.Pattern;

/// Names of files that a manifest may mention: below its folder, never elsewhere.
public final class ManifestFile {
  private static final String NAME = "[^/\\\\:.\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*";
  private static final Pattern PLAIN = Pattern.compile(NAME);
  private static final Pattern BELOW = Pattern.compile(NAME + "(/" + NAME + ")*");

  private ManifestFile() {}

  /// A name without any folder.
  static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }

  /// A name that may lead into folders, but not out of them.
  public static boolean isBelow(String name) {
    return BELOW.matcher(name).matches();
  }
}
