package org.xuetu.api.pages;

import java.util.List;
import java.util.Optional;
import org.xuetu.graph.model.EntityType;
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

  public static HomePage page(ReleaseManifest manifest, Visit visit) {
    var doors =
        DOORS.stream()
            .map(
                type ->
                    new HomePage.Door(
                        type.key(),
                        type.zh(),
                        what(type),
                        manifest.entities().getOrDefault(type.key(), 0L)))
            .filter(door -> door.count() > 0)
            .toList();
    return new HomePage(
        Frame.of(
            "学图：查学校、专业、课程、证书与学分认定规则",
            "继续教育的知识图谱与检索：学校、专业、课程、证书、学分认定规则，每一条都标注来源、省份和把握程度。",
            Optional.of(manifest.id()),
            visit),
        EXAMPLES,
        doors,
        manifest.entityCount(),
        manifest.triples(),
        manifest.builtAt());
  }

  private static String what(EntityType type) {
    return switch (type) {
      case SCHOOL -> "高校与办学单位";
      case ORGANISATION -> "联盟、委员会与主管部门";
      case PLATFORM -> "学习与服务平台";
      case MAJOR -> "专业目录与代码";
      case PROGRAMME -> "一省一版的课程与学分要求";
      case COURSE -> "代码、学分、新旧名称";
      case RESOURCE -> "线上课程与资源";
      case CREDENTIAL -> "能换学分的证书";
      case RULE -> "什么能免考、顶替、计学分";
      case TERM -> "常问的概念与手续";
      case SESSION -> "哪个月考、哪天考";
      case AUDIENCE -> "为谁服务";
      case PROJECT -> "联盟的项目与案例";
      case INDICATOR -> "办学质量怎么评";
      case POLICY -> "规则依据的文件";
    };
  }
}
