package org.xuetu.api.pages;

/// What filters are called.
final class FilterLabels {
  private FilterLabels() {}

  static boolean isFilter(String name) {
    return !of(name, Tongue.ZH).equals(name);
  }

  /// Its own name where nobody has given it another.
  static String of(String name, Tongue tongue) {
    return switch (name) {
      case "type" -> tongue.say("类型", "Type");
      case "province" -> tongue.say("省份", "Province");
      case "level" -> tongue.say("层次", "Level");
      case "form" -> tongue.say("教育形式", "Form of education");
      case "family" -> tongue.say("证书类别", "Kind of certificate");
      case "discipline" -> tongue.say("学科门类", "Discipline");
      case "city" -> tongue.say("城市", "City");
      case "school" -> tongue.say("学校", "School");
      case "audience" -> tongue.say("对象", "Audience");
      case "plans" -> tongue.say("列入几个计划", "In how many plans");
      case "accepted" -> tongue.say("几个学校或计划认可", "Accepted by how many");
      case "replaces" -> tongue.say("新旧课程", "Old and new");
      case "certainty" -> tongue.say("把握程度", "Certainty");
      default -> name;
    };
  }
}
