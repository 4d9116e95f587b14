package org.xuetu.api.http;

import java.io.OutputStream;

/// Where a streamed answer goes, and where its writer says what it only knows at the end.
public abstract class Outgoing extends OutputStream {
  /// Says something about the whole answer: in a header as long as nothing has left, else in a trailer.
  public abstract void note(String name, String value);
}
