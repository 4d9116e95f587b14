package org.xuetu.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Promise;
import org.xuetu.indexer.contribution.ContributedFile;

/// Takes the one file out of an uploaded form. The parts are kept in memory; nothing touches the disk.
final class FormFile {
  static final String MEDIA_TYPE = "multipart/form-data";
  private static final int MOST_PARTS = 20;

  private FormFile() {}

  /// @param contentType with the boundary
  static ContributedFile read(byte[] form, String contentType) throws IOException {
    var boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null || boundary.isEmpty()) {
      throw malformed("表单没有写明分隔标记（boundary）");
    }
    var parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxParts(MOST_PARTS);
    parser.setMaxLength(form.length);
    parser.setMaxFileSize(form.length);
    parser.setMaxMemoryFileSize(form.length);
    var parsed = new CompletableFuture<MultiPartFormData.Parts>();
    parser.parse(Content.Source.from(ByteBuffer.wrap(form)), Promise.Invocable.toPromise(parsed));
    try (var parts = parsed.join()) {
      List<MultiPart.Part> files = new ArrayList<>();
      for (var part : parts) {
        if (part.getFileName() != null && !part.getFileName().isEmpty()) {
          files.add(part);
        }
      }
      if (files.size() != 1) {
        throw malformed("表单里有 " + files.size() + " 个文件");
      }
      return file(files.getFirst());
    } catch (CompletionException unreadable) {
      throw malformed("表单读不懂");
    }
  }

  private static ContributedFile file(MultiPart.Part part) throws IOException {
    var content = Content.Source.asByteBuffer(part.getContentSource());
    return new ContributedFile(
        String.valueOf(part.getFileName()),
        Optional.ofNullable(part.getHeaders().get(HttpHeader.CONTENT_TYPE)),
        BufferUtil.toArray(content));
  }

  private static ProblemException malformed(String what) {
    return ProblemException.of(
        ProblemCode.MALFORMED_BODY, what + "；请一次上传一个文件，或把文件直接作为正文发送（curl --data-binary）。");
  }
}
