package org.xuetu.api.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.xuetu.indexer.release.BuildProgress;
import org.xuetu.indexer.release.BuildStage;

/// Shows how a build goes on: a bar for a person at a terminal, plain lines elsewhere.
abstract sealed class Progress implements BuildProgress, AutoCloseable {
  static Progress on(Console console) {
    return console.terminal() ? new Bar() : new Lines(console);
  }

  @Override
  public abstract void close();

  private static final class Lines extends Progress {
    private final Console console;

    Lines(Console console) {
      this.console = console;
    }

    @Override
    public void stage(BuildStage stage, long total) {
      console.complain(stage.zh() + "……");
    }

    @Override
    public void step(long done) {}

    @Override
    public void close() {}
  }

  private static final class Bar extends Progress {
    private Optional<ProgressBar> bar = Optional.empty();

    @Override
    public void stage(BuildStage stage, long total) {
      close();
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName(stage.zh())
                  .setInitialMax(total == 0 ? -1 : total)
                  .setStyle(ProgressBarStyle.ASCII)
                  .setUpdateIntervalMillis(200)
                  .setConsumer(new ConsoleProgressBarConsumer(System.err))
                  .build());
    }

    @Override
    public void step(long done) {
      bar.ifPresent(it -> it.stepTo(done));
    }

    @Override
    public void close() {
      bar.ifPresent(ProgressBar::close);
      bar = Optional.empty();
    }
  }
}
