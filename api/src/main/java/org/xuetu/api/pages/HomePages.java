package org.xuetu.api.pages;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.EntityType;
import org.xuetu.graph.record.Schema;
import org.xuetu.indexer.release.ReleaseManifest;

/// Makes the first page from the release's own counts.
public final class HomePages {
  private static final List<HomePage.Example> EXAMPLES =
      List.of(
          new HomePage.Example("汉本", "简称"),
          new HomePage.Example("13000", "课程代码"),
          new HomePage.Example("四级424分可以免考吗", "一句话"),
          new HomePage.Example("gaodengshuxue", "拼音"),
          new HomePage.Example("合工大 会计 专升本", "几个条件"),
          new HomePage.Example("学分银行", "术语"));

  /// What most people come for stands first.
  private static final List<EntityType> DOORS =
      List.of(
          EntityType.COURSE,
          EntityType.MAJOR,
          EntityType.PROGRAMME,
          EntityType.RULE,
          EntityType.CREDENTIAL,
          EntityType.SCHOOL,
          EntityType.SESSION,
          EntityType.TERM,
          EntityType.POLICY,
          EntityType.RESOURCE,
          EntityType.PLATFORM,
          EntityType.ORGANISATION,
          EntityType.AUDIENCE,
          EntityType.PROJECT,
          EntityType.INDICATOR);

  private HomePages() {}

  public static HomePage page(ReleaseManifest manifest, Schema schema, Visit visit) {
    var tongue = visit.tongue();
    var labels = new Labels(schema, tongue);
    var doors =
        DOORS.stream()
            .map(
                type ->
                    new HomePage.Door(
                        type.key(),
                        labels.kind(type.key(), type.zh()),
                        what(type, tongue),
                        manifest.entities().getOrDefault(type.key(), 0L)))
            .filter(door -> door.count() > 0)
            .toList();
    return new HomePage(
        Frame.of(
            tongue.say(
                "学图：查学校、专业、课程、证书与学分认定规则",
                "Xuetu: schools, majors, courses, certificates and credit recognition"),
            tongue.say(
                "继续教育的知识图谱与检索：学校、专业、课程、证书、学分认定规则，每一条都标注来源、省份和把握程度。",
                "A knowledge graph of continuing education in which every fact bears its source, province and certainty."),
            Optional.of(manifest.id()),
            visit),
        EXAMPLES,
        doors,
        manifest.entityCount(),
        manifest.triples(),
        manifest.builtAt());
  }

  private static String what(EntityType type, Tongue tongue) {
    return switch (type) {
      case SCHOOL -> tongue.say("高校与办学单位", "Universities and other schools");
      case ORGANISATION -> tongue.say("联盟、委员会与主管部门", "The alliance, committees, authorities");
      case PLATFORM -> tongue.say("学习与服务平台", "Platforms for learning and services");
      case MAJOR -> tongue.say("专业目录与代码", "Catalogues and codes");
      case PROGRAMME -> tongue.say("一省一版的课程与学分要求", "What a province asks for");
      case COURSE -> tongue.say("代码、学分、新旧名称", "Codes, credits, old and new names");
      case RESOURCE -> tongue.say("线上课程与资源", "Online courses");
      case CREDENTIAL -> tongue.say("能换学分的证书", "What is worth credits");
      case RULE -> tongue.say("什么能免考、顶替、计学分", "What exempts, replaces, counts");
      case TERM -> tongue.say("常问的概念与手续", "Concepts and procedures");
      case SESSION -> tongue.say("哪个月考、哪天考", "Which month, which day");
      case AUDIENCE -> tongue.say("为谁服务", "Who is served");
      case PROJECT -> tongue.say("联盟的项目与案例", "Projects and cases");
      case INDICATOR -> tongue.say("办学质量怎么评", "How quality is judged");
      case POLICY -> tongue.say("规则依据的文件", "Documents behind the rules");
    };
  }
}
