package org.xuetu.indexer.release;

/// A fault that the person at the keyboard can act on; the message is one clear Chinese sentence.
public final class ReleaseException extends Exception {
  /// Why it failed.
  public enum Reason {
    NOT_FOUND,
    CORRUPT,
    NEWER_FORMAT,
    OLDER_FORMAT,
    COUNTS_DISAGREE,
    BUSY,
    NOT_COMPARABLE,
    SCHEMA_INVALID,
    DATA_REFUSED;

    public String key() {
      return "release-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final String sentence;

  public ReleaseException(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
    this.sentence = sentence;
  }

  public Reason reason() {
    return reason;
  }

  public String sentence() {
    return sentence;
  }
}
