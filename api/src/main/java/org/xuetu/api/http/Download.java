package org.xuetu.api.http;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.xuetu.indexer.release.ReleaseStore;

/// A file that is sent as it is: whole, or the part that is still missing where a download broke off.
///
/// @param name under which it is saved
record Download(ReleaseStore.Dump file, String contentType, String name) {
  Answer answer(Request request) {
    // A strong tag: the same bytes, as parts of one file must be.
    var tag = new EntityTag('"' + file.sha256() + '"');
    if (tag.matches(request.header("If-None-Match"))) {
      return described(Answer.text("text/plain", "").withStatus(304), tag);
    }
    return switch (wanted(request, tag)) {
      case ByteRange.Whole() -> described(part(0, file.size()), tag);
      case ByteRange.Part(long first, long last) ->
          described(part(first, last - first + 1), tag)
              .withStatus(206)
              .withHeader("Content-Range", "bytes " + first + "-" + last + "/" + file.size());
      case ByteRange.Beyond() ->
          throw ProblemException.ofValue(
                  ProblemCode.RANGE_NOT_SATISFIABLE,
                  "Range",
                  request.header("Range").orElse(""),
                  "文件只有 " + file.size() + " 字节，没有您要的这一段；若已下载完，核对校验和即可，否则请从头下载。")
              .withHeader("Content-Range", "bytes */" + file.size());
    };
  }

  /// Parts are for GET, and only of the file that the asker has the beginning of.
  private ByteRange wanted(Request request, EntityTag tag) {
    var sameFile = request.header("If-Range").map(tag.value()::equals).orElse(true);
    return request.method().equals("GET") && sameFile
        ? ByteRange.of(request.header("Range"), file.size())
        : new ByteRange.Whole();
  }

  private Answer part(long first, long length) {
    return new Answer(
        200, contentType, Map.of(), new Answer.Body.FilePart(file.file(), first, length));
  }

  private Answer described(Answer answer, EntityTag tag) {
    return answer
        .withHeader("ETag", tag.value())
        .withHeader("Cache-Control", "no-cache, no-transform")
        .withHeader("Accept-Ranges", "bytes")
        .withHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .withHeader(
            "Repr-Digest",
            "sha-256=:"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()))
                + ":");
  }
}
