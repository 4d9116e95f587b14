package org.xuetu.api.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.xuetu.api.config.Setting;
import org.xuetu.api.pages.upload.ContributionPage;
import org.xuetu.api.wire.ContributionBody;
import org.xuetu.graph.standard.StandardException;
import org.xuetu.indexer.contribution.ContributedFile;
import org.xuetu.indexer.contribution.ContributionCheck;
import org.xuetu.indexer.contribution.ContributionLimits;
import org.xuetu.indexer.contribution.UnusableFile;

/// Checks what schools offer, and hands out the workbook and the standard it is checked against. The
/// file is read, used and forgotten.
final class ContributionHandler {
  static final Set<String> PARAMETERS = Set.of("name");
  private static final int LONGEST_NAME = 200;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int WAIT_SECONDS = 15;

  private final JsonCodec json;
  private final PageAnswers pages;
  private final ContributionLimits limits;

  /// A check may need a hundred megabytes for a moment: a few at once, whoever else comes waits.
  private final Semaphore places = new Semaphore(2);

  ContributionHandler(JsonCodec json, PageAnswers pages, ContributionLimits limits) {
    this.json = json;
    this.pages = pages;
    this.limits = limits;
  }

  Answer template(Request request) throws IOException {
    var check = check(request);
    var version = check.standard().heading().version();
    return Answer.bytes(XLSX, check.template())
        .withHeader(
            "Content-Disposition", "attachment; filename=\"xuetu-courses-" + version + ".xlsx\"");
  }

  Answer standard(Request request) throws IOException {
    return Answer.bytes("text/turtle; charset=utf-8", check(request).standard().turtle());
  }

  Answer validate(Request request) throws IOException, InterruptedException {
    var name = request.parameters().text("name", LONGEST_NAME);
    return Answer.json(json.write(report(request, name)));
  }

  /// The page a clerk begins at.
  Answer show(Request request) throws IOException {
    return page(request, Optional.empty());
  }

  /// The same as a page.
  Answer checked(Request request) throws IOException, InterruptedException {
    return page(request, Optional.of(report(request, Optional.empty())));
  }

  private Answer page(Request request, Optional<ContributionBody> report) throws IOException {
    var heading = check(request).standard().heading();
    return pages.answer(
        ContributionPage.of(
            request.release().id(),
            heading.title() + " " + heading.version(),
            report,
            pages.visit(request)));
  }

  private ContributionBody report(Request request, Optional<String> name)
      throws IOException, InterruptedException {
    var release = request.release();
    var check = check(request);
    if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw ProblemException.of(ProblemCode.BUSY, "正在检查别的文件，请过一会儿再试。")
          .withHeader("Retry-After", String.valueOf(WAIT_SECONDS));
    }
    try {
      var file = file(request, name);
      long started = System.nanoTime();
      var report = check.check(file, limits);
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      return ContributionBody.of(release.id(), report, tookMs);
    } catch (UnusableFile fault) {
      throw problem(fault);
    } finally {
      places.release();
    }
  }

  private static ContributionCheck check(Request request) throws IOException {
    try {
      return request
          .release()
          .contributions()
          .orElseThrow(
              () ->
                  ProblemException.of(
                      ProblemCode.NO_STANDARD, "正在服务的发布版里没有课程标准；请用带有 data/standard 的数据重新构建。"));
    } catch (StandardException unreadable) {
      // The build has checked it: a release with another one is damaged.
      throw new IllegalStateException(unreadable);
    }
  }

  private ContributedFile file(Request request, Optional<String> name) throws IOException {
    var reader = request.body().withLimit(limits.bytes(), Setting.CONTRIBUTION_BYTES.key());
    var bytes = reader.read();
    if (reader.mediaType().filter(FormFile.MEDIA_TYPE::equals).isPresent()) {
      return FormFile.read(bytes, reader.contentType().orElseThrow());
    }
    return new ContributedFile(name.orElse(""), reader.mediaType(), bytes);
  }

  private static ProblemException problem(UnusableFile fault) {
    var code =
        switch (fault.reason()) {
          case KIND -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
          case SIZE -> ProblemCode.BODY_TOO_LARGE;
          case CONTENT -> ProblemCode.UNREADABLE_FILE;
        };
    var item =
        new Problem.Item(
            fault.code(), "body", fault.place().orElse(""), fault.sentence(), List.of());
    return ProblemException.of(code, fault.sentence()).withErrors(List.of(item));
  }
}
