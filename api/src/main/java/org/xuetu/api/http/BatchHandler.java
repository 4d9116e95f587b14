package org.xuetu.api.http;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.xuetu.api.batch.BatchTable;
import org.xuetu.api.batch.LearnerBatch;
import org.xuetu.api.batch.LearnerColumn;
import org.xuetu.api.batch.LearnerTable;
import org.xuetu.api.config.Setting;
import org.xuetu.api.pages.upload.BatchPage;
import org.xuetu.api.wire.BatchBody;
import org.xuetu.api.wire.BatchQuery;
import org.xuetu.graph.pathway.PathwayRequest.Constraints;
import org.xuetu.indexer.table.TableProblem;
import org.xuetu.indexer.table.UnreadableTable;

/// Plans for many learners, in a table or a list. It is read, used and forgotten.
final class BatchHandler {
  static final Set<String> PARAMETERS = Set.of("format", "start");
  private static final String CSV = "text/csv; charset=utf-8";
  private static final int WAIT_SECONDS = 15;

  private final JsonCodec json;
  private final PageAnswers pages;
  private final Clock clock;
  private final int most;

  /// A batch keeps all processors busy for a while: one at a time, whoever else comes waits.
  private final Semaphore place = new Semaphore(1, true);

  BatchHandler(JsonCodec json, PageAnswers pages, Clock clock, int most) {
    this.json = json;
    this.pages = pages;
    this.clock = clock;
    this.most = most;
  }

  Answer template(Request request) {
    return Answer.bytes(CSV, LearnerTable.template())
        .withHeader("Content-Disposition", "attachment; filename=\"xuetu-learners.csv\"");
  }

  Answer plan(Request request) throws IOException, InterruptedException {
    return plan(request, ReportForm.wanted(request));
  }

  private Answer plan(Request request, ReportForm form) throws IOException, InterruptedException {
    var start = start(request);
    long started = System.nanoTime();
    var batch = batch(request, start);
    long tookMs = (System.nanoTime() - started) / 1_000_000;
    var release = request.release().id();
    var answer =
        switch (form) {
          case JSON -> Answer.json(json.write(BatchBody.of(release, batch, tookMs)));
          case CSV -> Answer.bytes(form.contentType(), BatchTable.csv(batch));
          case XLSX -> Answer.bytes(form.contentType(), BatchTable.workbook(batch, release, start));
        };
    return answer.withHeader("Content-Disposition", form.disposition("xuetu-plans"));
  }

  /// The page an adviser begins at.
  Answer show(Request request) {
    return page(request, Optional.empty());
  }

  /// The same as a page, or as the file that a button of the page asks for.
  Answer plans(Request request) throws IOException, InterruptedException {
    return request.parameters().text("format", 10).isPresent()
        ? plan(request, ReportForm.wanted(request))
        : page(request, Optional.of(batch(request, start(request))));
  }

  private Answer page(Request request, Optional<LearnerBatch> batch) {
    return pages.answer(BatchPage.of(request.release().id(), most, batch, pages.visit(request)));
  }

  private LearnerBatch batch(Request request, YearMonth start)
      throws IOException, InterruptedException {
    var learners = learners(request);
    var release = request.release();
    if (!place.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw ProblemException.of(ProblemCode.BUSY, "正在计算别的一批，请过一会儿再试。")
          .withHeader("Retry-After", String.valueOf(WAIT_SECONDS));
    }
    try {
      return LearnerBatch.of(learners, release.pathways(), start);
    } finally {
      place.release();
    }
  }

  /// The same for all, so it is refused before any row is read.
  private YearMonth start(Request request) {
    var asked = request.parameters().text("start", 10);
    var start =
        asked.map(text -> PathwayReader.month("start", text)).orElseGet(() -> YearMonth.now(clock));
    if (start.isBefore(Constraints.FIRST_START) || start.isAfter(Constraints.LAST_START)) {
      throw ParameterReader.invalid(
          "start",
          asked.orElseGet(start::toString),
          "请写 " + Constraints.FIRST_START + " 到 " + Constraints.LAST_START + " 之间的年月");
    }
    return start;
  }

  private LearnerTable learners(Request request) throws IOException {
    boolean list = request.body().mediaType().map("application/json"::equals).orElse(false);
    var learners =
        list ? BatchReader.read(json.read(request.body(), BatchQuery.class)) : table(request);
    if (learners.size() > most) {
      throw ProblemException.of(
          ProblemCode.BODY_TOO_LARGE,
          "一次最多 "
              + most
              + " 人（设置 "
              + Setting.BATCH_LEARNERS.key()
              + "），这里有 "
              + learners.size()
              + " 人，请分几次。");
    }
    return learners;
  }

  private static byte[] file(Request request) throws IOException {
    var bytes = request.body().read();
    return request.body().mediaType().filter(FormFile.MEDIA_TYPE::equals).isPresent()
        ? FormFile.read(bytes, request.body().contentType().orElseThrow()).bytes()
        : bytes;
  }

  private LearnerTable table(Request request) throws IOException {
    LearnerTable table;
    try {
      table = LearnerTable.read(file(request));
    } catch (UnreadableTable fault) {
      throw ProblemException.of(
          fault.problem() == TableProblem.FILE_KIND
              ? ProblemCode.UNSUPPORTED_MEDIA_TYPE
              : ProblemCode.UNREADABLE_FILE,
          fault.message() + "；" + fault.fix() + "。");
    }
    if (table.isWithoutColumns()) {
      throw ProblemException.of(
          ProblemCode.UNREADABLE_FILE, "没有找到列名；请在第一行写上 " + LearnerColumn.titles() + "。");
    }
    return table;
  }
}
