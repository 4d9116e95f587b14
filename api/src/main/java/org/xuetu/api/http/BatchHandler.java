package org.xuetu.api.http;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.xuetu.api.batch.BatchTable;
import org.xuetu.api.batch.LearnerBatch;
import org.xuetu.api.batch.LearnerColumn;
import org.xuetu.api.batch.LearnerTable;
import org.xuetu.api.config.Setting;
import org.xuetu.api.wire.BatchBody;
import org.xuetu.indexer.table.TableProblem;
import org.xuetu.indexer.table.UnreadableTable;

/// Plans for the learners of a table. The table is read, used and forgotten.
final class BatchHandler {
  static final Set<String> PARAMETERS = Set.of("format", "start");
  private static final String CSV = "text/csv; charset=utf-8";
  private static final int WAIT_SECONDS = 15;

  private final JsonCodec json;
  private final Clock clock;
  private final int most;

  /// A batch keeps all processors busy for a while: one at a time, whoever else comes waits.
  private final Semaphore place = new Semaphore(1, true);

  BatchHandler(JsonCodec json, Clock clock, int most) {
    this.json = json;
    this.clock = clock;
    this.most = most;
  }

  Answer template(Request request) {
    return Answer.bytes(CSV, LearnerTable.template())
        .withHeader("Content-Disposition", "attachment; filename=\"xuetu-learners.csv\"");
  }

  Answer plan(Request request) throws IOException, InterruptedException {
    boolean csv = wantsTable(request);
    var start =
        request
            .parameters()
            .text("start", 10)
            .map(text -> PathwayReader.month("start", text))
            .orElseGet(() -> YearMonth.now(clock));
    var table = table(request);
    var release = request.release();
    if (!place.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw ProblemException.of(ProblemCode.BUSY, "正在计算别的一批，请过一会儿再试。")
          .withHeader("Retry-After", String.valueOf(WAIT_SECONDS));
    }
    try {
      long started = System.nanoTime();
      var batch = LearnerBatch.of(table, release.pathways(), start);
      long tookMs = (System.nanoTime() - started) / 1_000_000;
      return csv
          ? Answer.bytes(CSV, BatchTable.csv(batch))
              .withHeader("Content-Disposition", "attachment; filename=\"xuetu-plans.csv\"")
          : Answer.json(json.write(BatchBody.of(release.id(), batch, tookMs)));
    } finally {
      place.release();
    }
  }

  private LearnerTable table(Request request) throws IOException {
    LearnerTable table;
    try {
      table = LearnerTable.read(request.body().read());
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
    if (table.size() > most) {
      throw ProblemException.of(
          ProblemCode.BODY_TOO_LARGE,
          "一次最多 "
              + most
              + " 人（设置 "
              + Setting.BATCH_LEARNERS.key()
              + "），这张表有 "
              + table.size()
              + " 行，请分几次。");
    }
    return table;
  }

  /// By the parameter `format`, else by `Accept`.
  private static boolean wantsTable(Request request) {
    var offers = List.of("application/json", "text/csv");
    return request
        .parameters()
        .oneOf(
            "format",
            word -> Optional.of(word).filter(List.of("json", "csv")::contains),
            List.of("json", "csv"))
        .map("csv"::equals)
        .or(() -> MediaRange.choose(request.header("Accept"), offers).map("text/csv"::equals))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemCode.NOT_ACCEPTABLE, "结果可以是：" + String.join("、", offers) + "。"));
  }
}
