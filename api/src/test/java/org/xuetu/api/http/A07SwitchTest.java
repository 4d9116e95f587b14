package org.xuetu.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuetu.api.fixture.Client;
import org.xuetu.api.fixture.MadeUpData;
import org.xuetu.api.fixture.Served;

/// A server changes its release while it is asked: no request fails, none sees two releases.
class A07SwitchTest {
  private static final int ASKERS = 4;
  private static final int SWITCHES = 20;

  @TempDir Path folder;

  @Test
  void everyAnswerIsOfOneRelease() throws Exception {
    MadeUpData.write(folder, List.of("90001,甲课程,2,low"));
    try (var served = Served.from(folder)) {
      var first = served.store().findCurrent().orElseThrow();
      MadeUpData.rewrite(folder, List.of("90001,乙课程,2,low", "90002,丙课程,2,low"));
      var second = served.build().id();
      assertThat(second).isNotEqualTo(first);
      var names = Map.of(first, "甲课程", second, "乙课程");
      var seen = ConcurrentHashMap.<String>newKeySet();
      var stop = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> askers = new ArrayList<>();
        for (int asker = 0; asker < ASKERS; asker++) {
          askers.add(threads.submit(() -> ask(served.client(), names, seen, stop)));
        }
        for (int round = 0; round < SWITCHES; round++) {
          served.store().pin(round % 2 == 0 ? second : first);
          served.refresh();
          Thread.sleep(20);
        }
        stop.set(true);
        for (var asker : askers) {
          asker.get();
        }
      }
      assertThat(seen).containsExactlyInAnyOrder(first, second);
    }
  }

  private static Object ask(
      Client client, Map<String, String> names, Set<String> seen, AtomicBoolean stop)
      throws Exception {
    while (!stop.get()) {
      var entity = client.get("/api/entities/course/90001");
      assertThat(entity.statusCode()).as(entity.body()).isEqualTo(200);
      var release = entity.headers().firstValue("Xuetu-Release").orElseThrow();
      seen.add(release);
      assertThat(Client.json(entity).path("release").asText()).isEqualTo(release);
      assertThat(Client.json(entity).path("name").asText()).isEqualTo(names.get(release));
      var search = client.get("/api/search?q=90001");
      assertThat(search.statusCode()).as(search.body()).isEqualTo(200);
      var searched = search.headers().firstValue("Xuetu-Release").orElseThrow();
      assertThat(Client.json(search).path("release").asText()).isEqualTo(searched);
      assertThat(Client.json(search).path("hits").path(0).path("name").asText())
          .isEqualTo(names.get(searched));
    }
    return seen;
  }

  @Test
  void theServerFindsANewReleaseByItself() throws Exception {
    MadeUpData.write(folder, List.of("90001,甲课程,2,low"));
    try (var served = Served.from(folder)) {
      served.watch();
      MadeUpData.rewrite(folder, List.of("90001,乙课程,2,low"));
      var next = served.build().id();
      var client = served.client();
      for (int wait = 0; wait < 100; wait++) {
        if (client.json("/api/release").path("release").asText().equals(next)) {
          return;
        }
        Thread.sleep(100);
      }
      throw new AssertionError("still the old release");
    }
  }

  @Test
  void aBrokenNewReleaseLeavesTheOldOneServed() throws Exception {
    MadeUpData.write(folder, List.of("90001,甲课程,2,low"));
    try (var served = Served.from(folder)) {
      var first = served.store().findCurrent().orElseThrow();
      MadeUpData.rewrite(folder, List.of("90001,乙课程,2,low"));
      var second = served.build().id();
      Files.writeString(served.config().releases().resolve(second).resolve("dump.nq.gz"), "x");
      served.refresh();
      var answer = served.client().get("/api/entities/course/90001");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Xuetu-Release")).contains(first);
    }
  }
}
