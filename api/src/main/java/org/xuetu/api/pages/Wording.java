package org.xuetu.api.pages;

import java.util.Optional;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.Certainty;

/// How values of the graph are worded for people.
public final class Wording {
  private Wording() {}

  public static Shown value(EntityView.ShownValue value) {
    var entity = value.target().map(Addresses::of);
    return new Shown(
        word(value.text()), entity.or(() -> Optional.of(value.text()).filter(Wording::isWeb)));
  }

  public static Shown detail(EntityView.Detail detail) {
    return new Shown(word(detail.text()), detail.target().map(Addresses::of));
  }

  private static boolean isWeb(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  private static String word(String text) {
    return switch (text) {
      case "true" -> "是";
      case "false" -> "否";
      default -> Certainty.find(text).map(it -> Badge.of(it, Tongue.ZH).text()).orElse(text);
    };
  }
}
