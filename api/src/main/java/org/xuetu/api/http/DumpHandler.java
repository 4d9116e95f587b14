package org.xuetu.api.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.xuetu.graph.exchange.ExchangeProfile;
import org.xuetu.indexer.release.CatalogueFiles;
import org.xuetu.indexer.release.ReleaseException;
import org.xuetu.indexer.release.ReleaseStore;

/// What can be downloaded whole: the dump of a release, and everything in the words of another
/// vocabulary, each with its checksum.
final class DumpHandler implements RouteHandler {
  private static final String LATEST = "latest";
  private static final Pattern DUMP = Pattern.compile("(\\w+)\\.nq\\.gz(\\.sha256)?");
  private static final Pattern CATALOGUE =
      Pattern.compile("(\\w+)\\.(\\w+)\\.jsonld(\\.gz)?(\\.sha256)?");
  private static final String GZIP = "application/gzip";

  /// As long as an asker waits for a catalogue that another's request is making.
  private static final int WAIT_SECONDS = 20;

  private final ReleaseStore store;
  private final CatalogueFiles catalogues;
  private final ReentrantLock making = new ReentrantLock();

  DumpHandler(ReleaseStore store) {
    this.store = store;
    this.catalogues = new CatalogueFiles(store);
  }

  @Override
  public Answer answer(Request request) throws Exception {
    var name = request.pathParameter("file");
    var dump = DUMP.matcher(name);
    if (dump.matches()) {
      var id = release(request, dump.group(1));
      var file = new Download(find(id), GZIP, id + ".nq.gz");
      return dump.group(2) == null ? file.answer(request) : checksum(file);
    }
    var catalogue = CATALOGUE.matcher(name);
    if (catalogue.matches()) {
      var profile = ExchangeProfile.find(catalogue.group(2));
      if (profile.isPresent()) {
        var id = release(request, catalogue.group(1));
        var file = catalogue(request, id, profile.get(), catalogue.group(3) != null);
        return catalogue.group(4) == null ? file.answer(request) : checksum(file);
      }
    }
    throw ProblemException.ofValue(
        ProblemCode.UNKNOWN_ROUTE,
        "file",
        name,
        "没有这个文件。有的是 latest.nq.gz、latest.schema.jsonld、latest.ctdl.jsonld、latest.elm.jsonld；.jsonld 之后可加"
            + " .gz，各文件之后可加 .sha256；latest 可换成发布版的编号。");
  }

  private static String release(Request request, String word) {
    return word.equals(LATEST) ? request.release().id() : word;
  }

  /// In the form that `sha256sum -c` reads.
  private static Answer checksum(Download download) {
    return Answer.text(
        "text/plain; charset=utf-8", download.file().sha256() + "  " + download.name() + "\n");
  }

  private ReleaseStore.Dump find(String id) throws IOException {
    try {
      return store.getDump(id);
    } catch (ReleaseException fault) {
      throw ProblemException.of(ProblemCode.UNKNOWN_RELEASE, fault.sentence());
    }
  }

  private Download catalogue(Request request, String id, ExchangeProfile profile, boolean gzip)
      throws IOException, InterruptedException {
    var kept = catalogues.find(id, profile, gzip);
    var file = kept.isPresent() ? kept.get() : made(request, id, profile, gzip);
    return new Download(
        file,
        gzip ? GZIP : ProfileChoice.contentType(profile),
        id + "." + profile.key() + (gzip ? ".jsonld.gz" : ".jsonld"));
  }

  /// The first who asks makes it, whether or not he waits for the answer; the others wait a while.
  private ReleaseStore.Dump made(Request request, String id, ExchangeProfile profile, boolean gzip)
      throws IOException, InterruptedException {
    var release = request.release();
    if (!release.id().equals(id)) {
      throw ProblemException.ofValue(
          ProblemCode.UNKNOWN_RELEASE,
          "file",
          id,
          "只能导出正在提供服务的发布版 " + release.id() + "；旧版请下载它的 .nq.gz。");
    }
    Optional<ReleaseStore.Dump> made = Optional.empty();
    if (making.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
      try {
        made = catalogues.find(id, profile, gzip);
        if (made.isEmpty() && catalogues.make(release, profile)) {
          made = catalogues.find(id, profile, gzip);
        }
      } finally {
        making.unlock();
      }
    }
    return made.orElseThrow(
        () ->
            ProblemException.of(ProblemCode.BUSY, "正在制作这份文件，请过几秒再来。")
                .withHeader("Retry-After", "10"));
  }
}
