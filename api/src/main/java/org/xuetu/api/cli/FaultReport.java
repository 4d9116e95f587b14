package org.xuetu.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.xuetu.api.config.ConfigException;
import org.xuetu.api.http.ListenException;
import org.xuetu.indexer.release.ReleaseException;

/// What a person is told when a verb fails. An expected fault is one sentence; only a defect is
/// logged with its trace.
record FaultReport(ExitCode exitCode, String sentence, Optional<Throwable> defect) {
  static FaultReport of(Throwable fault) {
    return switch (fault) {
      case ConfigException config -> usage(String.valueOf(config.getMessage()));
      case ListenException listen -> usage(String.valueOf(listen.getMessage()));
      case ReleaseException release ->
          new FaultReport(exitCode(release.reason()), release.sentence(), Optional.empty());
      case AccessDeniedException denied ->
          usage("没有权限读写 " + denied.getFile() + "；请检查这个文件或文件夹的权限，或换一个位置。");
      case ReadOnlyFileSystemException _ -> usage("文件系统是只读的；请换一个可写的文件夹（--releases）。");
      case NoSuchFileException missing -> usage("找不到 " + missing.getFile() + "。");
      case FileSystemException files -> files(files);
      case IOException io when full(io) -> diskFull();
      case IOException io when io.getCause() instanceof IOException -> of(io.getCause());
      case UncheckedIOException unchecked when unchecked.getCause() != null ->
          of(unchecked.getCause());
      default -> new FaultReport(ExitCode.DEFECT, "程序内部出错，详情已写入日志；请把日志反馈给维护者。", Optional.of(fault));
    };
  }

  ExitCode tell(Console console) {
    defect.ifPresent(it -> LoggerFactory.getLogger(FaultReport.class).error("defect", it));
    console.complain(sentence);
    return exitCode;
  }

  private static ExitCode exitCode(ReleaseException.Reason reason) {
    return switch (reason) {
      case CORRUPT, NEWER_FORMAT, OLDER_FORMAT, COUNTS_DISAGREE, SCHEMA_INVALID, DATA_REFUSED ->
          ExitCode.REFUSED;
      case NOT_FOUND, BUSY, NOT_COMPARABLE -> ExitCode.USAGE;
    };
  }

  private static FaultReport files(FileSystemException fault) {
    var reason = Optional.ofNullable(fault.getReason()).orElse("");
    if (full(fault)) {
      return diskFull();
    }
    if (reason.contains("Read-only file system")) {
      return usage("不能写 " + fault.getFile() + "：文件系统是只读的；请换一个可写的文件夹（--releases）。");
    }
    return usage("读写 " + fault.getFile() + " 失败" + (reason.isEmpty() ? "" : "：" + reason) + "。");
  }

  private static boolean full(IOException fault) {
    return String.valueOf(fault.getMessage()).contains("No space left on device");
  }

  private static FaultReport diskFull() {
    return usage("磁盘已满；请腾出空间后再试，已发布的内容没有改动。");
  }

  private static FaultReport usage(String sentence) {
    return new FaultReport(ExitCode.USAGE, sentence, Optional.empty());
  }
}
