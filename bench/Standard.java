import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// `./xuetu bench standard [rows]`: the check of one contribution of made-up rows, one in fifty with
/// a fault, by a fresh program: CPU and time from start to end, and the same for a table of one row,
/// which is what starting and opening the release costs.
void main(String[] args) throws Exception {
  int rows = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
  Path home = Path.of(System.getProperty("xuetu.home"));
  Path table = Files.createTempFile("xuetu-bench", ".csv");
  try {
    // The first run builds what is missing; it is not measured.
    run(home, table, 1);
    double start = run(home, table, 1);
    double whole = run(home, table, rows);
    IO.println(
        "%,d rows: %.1f CPU-seconds, of which starting %.1f".formatted(rows, whole, start));
  } finally {
    Files.delete(table);
  }
}

double run(Path home, Path table, int rows) throws Exception {
  Files.writeString(table, text(rows), StandardCharsets.UTF_8);
  Process process =
      new ProcessBuilder(
              home.resolve("xuetu").toString(),
              "validate",
              "--contribution-rows=1000000",
              "--contribution-bytes=268435456",
              "--json",
              table.toString())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
  double cpu = 0;
  String answer = "";
  try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
    // The answer is the last thing the program does: what it has spent by then is what counts.
    answer = String.valueOf(reader.readLine());
    cpu = process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }
  if (!process.waitFor(1, TimeUnit.MINUTES) || !answer.contains("\"records\":" + rows)) {
    throw new IllegalStateException("the check failed: " + answer);
  }
  return cpu;
}

String text(int rows) {
  StringBuilder text =
      new StringBuilder(
          "编号,课程名称,学校,资源类型,主讲教师,简介,学分,学时,课程类别,层次,教育形式,考核方式,对应课程代码,适用专业,是否共享,使用许可,所在平台,网址,开放开始日期,开放结束日期\n");
  for (int row = 1; row <= rows; row++) {
    text.append(
        "10359-%06d,虚构课程%d,合肥工业大学,共建课程,某人,虚构的简介,%s,48,专业课,专升本;本科,成人高等教育,笔试,13000,050101,是,联盟成员免费使用,安徽继续教育在线,https://example.org/%d,2026-09-01,2027-08-31\n"
            .formatted(row, row, row % 50 == 7 ? "三" : "3", row));
  }
  return text.toString();
}
