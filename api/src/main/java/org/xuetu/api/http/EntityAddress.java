package org.xuetu.api.http;

import java.util.Optional;
import java.util.stream.Collectors;
import org.xuetu.graph.entity.EntityView;
import org.xuetu.graph.model.RecordId;
import org.xuetu.graph.record.Kind;

/// Finds what `{type}/{key}` in an address names.
final class EntityAddress {
  private EntityAddress() {}

  static EntityView get(Request request) {
    var type = request.pathParameter("type");
    var schema = request.release().schema();
    if (schema.findKind(type).isEmpty()) {
      var known = schema.kinds().stream().map(Kind::name).collect(Collectors.joining("、"));
      throw ProblemException.ofValue(
          ProblemCode.UNKNOWN_TYPE, "type", type, "没有类型 " + type + "；有的是：" + known + "。");
    }
    var key = request.pathParameter("key");
    return Optional.of(key)
        .filter(it -> !it.isEmpty())
        .flatMap(it -> request.release().entities().find(new RecordId(type, it)))
        .orElseThrow(
            () ->
                ProblemException.ofValue(
                    ProblemCode.UNKNOWN_ENTITY,
                    "key",
                    key,
                    "没有 %s/%s；代码可能写错或已经变更，请用名称搜索。".formatted(type, key)));
  }
}
