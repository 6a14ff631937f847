package io.redress.cases.receiving;

import static io.redress.cases.receiving.BenchWorld.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.goods.Reception;
import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.goods.receiving.BenchWork.Contents;
import io.redress.platform.RedressTest;
import io.redress.shared.MerchantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two windows of one browser, or two browsers, that send the same at once; real sessions. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, BenchWorld.class})
class BenchRacesScenarioTest {
  private static final int WINDOWS = 4;

  @Autowired BenchWorld bench;
  MerchantId shop = new MerchantId(new UUID(0, 0));

  @BeforeEach
  void openShop() {
    shop = bench.world.shop();
  }

  @RepeatedTest(3)
  void whenTheSameIsSentAtOnce_thenItIsTakenOnceAndAnsweredAlike() throws Exception {
    var id = bench.steps.accepted(shop);
    var sent = bench.sent(newId(), Optional.empty(), bench.box(shop, id, 1, Contents.EXPECTED));

    var answers = atOnce(() -> bench.take(shop, List.of(sent)).getFirst());

    assertThat(answers).extracting(BenchAnswer::outcome).containsOnly(Outcome.TAKEN);
    assertThat(answers).filteredOn(answer -> !answer.isReplay()).hasSize(1);
    var view = bench.view(shop, id);
    assertThat(view.conduct().goods().getFirst().reception()).isEqualTo(Reception.RECEIVED);
    assertThat(view.conduct().events())
        .filteredOn(event -> event.kind().equals("goods_received"))
        .hasSize(1);
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Callable<T>>();
      for (var window = 0; window < WINDOWS; window++) {
        running.add(work);
      }
      var answers = new ArrayList<T>();
      for (var each : threads.invokeAll(running)) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
