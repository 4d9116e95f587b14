package org.xuetu.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;

/// What can be downloaded whole: the dump of a release with its checksum, and everything in the words
/// of another vocabulary.
final class DumpHandler implements RouteHandler {
  private static final String LATEST = "latest";
  private static final Pattern DUMP = Pattern.compile("(\\w+)\\.nq\\.gz(\\.sha256)?");
  private static final Pattern CATALOGUE = Pattern.compile("(\\w+)\\.(\\w+)\\.jsonld");

  private final ReleaseStore store;

  DumpHandler(ReleaseStore store) {
    this.store = store;
  }

  @Override
  public Answer answer(Request request) throws Exception {
    var name = request.pathParameter("file");
    var dump = DUMP.matcher(name);
    if (dump.matches()) {
      var id = release(request, dump.group(1));
      return dump.group(2) == null ? dump(id) : checksum(id);
    }
    var catalogue = CATALOGUE.matcher(name);
    if (catalogue.matches()) {
      var profile = ExchangeProfile.find(catalogue.group(2));
      if (profile.isPresent()) {
        return catalogue(request, release(request, catalogue.group(1)), profile.get());
      }
    }
    throw ProblemException.ofValue(
        ProblemCode.UNKNOWN_ROUTE,
        "file",
        name,
        "没有这个文件。有的是 latest.nq.gz、latest.nq.gz.sha256、latest.schema.jsonld、latest.ctdl.jsonld、"
            + "latest.elm.jsonld；latest 可换成发布版的编号。");
  }

  private static String release(Request request, String word) {
    return word.equals(LATEST) ? request.release().id() : word;
  }

  private Answer dump(String id) throws IOException {
    var dump = find(id);
    return Answer.stream("application/gzip", out -> Files.copy(dump.file(), out))
        .withHeader("Content-Length", Long.toString(dump.size()))
        .withHeader("Content-Disposition", "attachment; filename=\"" + id + ".nq.gz\"")
        .withHeader(
            "Repr-Digest",
            "sha-256=:"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(dump.sha256()))
                + ":");
  }

  /// In the form that `sha256sum -c` reads.
  private Answer checksum(String id) throws IOException {
    return Answer.text("text/plain; charset=utf-8", find(id).sha256() + "  " + id + ".nq.gz\n");
  }

  private ReleaseStore.Dump find(String id) throws IOException {
    try {
      return store.getDump(id);
    } catch (ReleaseException fault) {
      throw ProblemException.of(ProblemCode.UNKNOWN_RELEASE, fault.sentence());
    }
  }

  private static Answer catalogue(Request request, String id, ExchangeProfile profile) {
    var release = request.release();
    if (!release.id().equals(id)) {
      throw ProblemException.ofValue(
          ProblemCode.UNKNOWN_RELEASE,
          "file",
          id,
          "只能导出正在提供服务的发布版 " + release.id() + "；旧版请下载它的 .nq.gz。");
    }
    return Answer.stream(
            ProfileChoice.contentType(profile),
            out -> release.export().writeCatalogue(profile, out))
        .withHeader(
            "Content-Disposition",
            "attachment; filename=\"" + id + "." + profile.key() + ".jsonld\"");
  }
}
