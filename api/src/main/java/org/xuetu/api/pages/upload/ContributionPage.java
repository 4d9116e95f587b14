package org.xuetu.api.pages.upload;

import java.util.Optional;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Page;
import org.xuetu.api.pages.Tongue;
import org.xuetu.api.pages.Visit;
import org.xuetu.api.wire.ContributionBody;

/// Where a college clerk brings a table of courses, to see what has to be mended before it is offered.
///
/// @param standard its title and version
/// @param report what was found; absent before a file is brought
public record ContributionPage(Frame frame, String standard, Optional<ContributionBody> report)
    implements Page {
  public static ContributionPage of(
      String release, String standard, Optional<ContributionBody> report, Visit visit) {
    Tongue t = visit.tongue();
    var frame =
        Frame.of(
                t.say("检查课程表 - 学图", "Check a table of courses - Xuetu"),
                t.say(
                    "按课程资源共建统一标准检查一个文件：逐格说明问题和改法。",
                    "Check a file against the shared course standard, cell by cell."),
                Optional.of(release),
                visit)
            .withScripts("upload.js");
    return new ContributionPage(frame, standard, report);
  }

  @Override
  public String template() {
    return "contribution.jte";
  }

  public String severity(String key) {
    Tongue t = frame.tongue();
    return switch (key) {
      case "violation" -> t.say("必须改", "must be mended");
      case "warning" -> t.say("建议改", "should be mended");
      default -> t.say("提示", "note");
    };
  }

  public String change(String key) {
    Tongue t = frame.tongue();
    return switch (key) {
      case "new" -> t.say("新增", "new");
      case "changed" -> t.say("有变化", "changed");
      case "unchanged" -> t.say("没有变化", "unchanged");
      default -> t.say("要先改好", "held back");
    };
  }
}
