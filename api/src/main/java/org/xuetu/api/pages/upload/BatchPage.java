package org.xuetu.api.pages.upload;

import java.util.Optional;
import org.xuetu.api.batch.LearnerBatch;
import org.xuetu.api.pages.Addresses;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Page;
import org.xuetu.api.pages.Tongue;
import org.xuetu.api.pages.Visit;

/// Where an adviser brings a table of learners.
///
/// @param most learners at once
/// @param batch what came of the table; absent before one is brought
public record BatchPage(Frame frame, int most, Optional<LearnerBatch> batch) implements Page {
  public static BatchPage of(String release, int most, Optional<LearnerBatch> batch, Visit visit) {
    Tongue t = visit.tongue();
    var frame =
        Frame.of(
                t.say("给一批学员找专业 - 学图", "Programmes for many learners - Xuetu"),
                t.say(
                    "上传一张学员表，逐人找出离毕业最近的专业。",
                    "Upload a table of learners and see for each the programme nearest to graduation."),
                Optional.of(release),
                visit)
            .withScripts("upload.js");
    return new BatchPage(frame, most, batch);
  }

  @Override
  public String template() {
    return "batch.jte";
  }

  public String programme(String key) {
    return "/id/programme/" + Addresses.encode(key);
  }
}
