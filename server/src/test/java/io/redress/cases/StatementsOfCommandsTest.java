package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.liaison.BrandAnswer;
import io.redress.platform.RedressTest;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How many round trips each command takes; a growing number shows here before it shows in time. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, StatementCount.class})
class StatementsOfCommandsTest {
  private static final int MOST_OF_A_COMMAND = 15;
  private static final int MOST_OF_A_VIEW = 5;
  private static final Actor STAFF = Actor.staff(new StaffId(new UUID(1, 1)));

  @Autowired CaseWorld world;
  @Autowired CaseSteps steps;
  @Autowired StatementCount statements;

  private final Map<String, Integer> table = new LinkedHashMap<>();

  @Test
  void whenACaseLivesItsLife_thenEachCommandTakesABoundedNumberOfStatements() {
    var shop = world.shop();
    var order = world.order(shop, Duration.ofDays(5));
    var request = CaseWorld.request(order, CaseReason.WRONG_SIZE);
    steps.opened(shop); // what is read once is read

    statements.taken();
    var id = world.in(shop, () -> world.cases().open(request, STAFF)).orThrow();
    note("open");
    var line = world.view(shop, id).content().lines().getFirst().id();
    var seen = CaseCommand.FactSource.PHOTOS_SHOW;
    perform(shop, new CaseCommand.AnswerFact(id, line, Fact.ITEM_WORN, "false", seen));
    perform(shop, new CaseCommand.AskBrand(id, Remedy.REFUND, "May it?"));
    perform(shop, new CaseCommand.RecordBrandAnswer(id, new BrandAnswer.Approved("Yes."), "Ana"));
    perform(shop, new CaseCommand.Decide(id));
    perform(shop, steps.offer(shop, id));
    perform(shop, steps.accept(shop, id));
    perform(shop, steps.receive(shop, id));
    perform(shop, steps.inspect(shop, id));
    perform(shop, new CaseCommand.ReleaseRefund(id));
    perform(shop, new CaseCommand.HandOver(id, "mei"));
    var view = world.view(shop, id);
    statements.taken();
    world.runOutbox();
    note("refund.submit and its answer");
    world.clock().advance(Duration.ofHours(2));
    statements.taken();
    world.runOutbox();
    note("refund.confirm and its proof");
    assertThat(world.view(shop, id)).isNotEqualTo(view);
    statements.taken();
    world.view(shop, id);
    note("view");
    perform(shop, new CaseCommand.CloseCase(id));

    table.forEach((what, count) -> System.out.printf("%-32s %3d round trips%n", what, count));
    assertThat(table.remove("view")).isLessThanOrEqualTo(MOST_OF_A_VIEW);
    assertThat(table.values()).allMatch(count -> count > 1 && count <= MOST_OF_A_COMMAND);
  }

  private void perform(MerchantId shop, CaseCommand command) {
    statements.taken();
    world.staff(shop, command).orThrow();
    note(command.getClass().getSimpleName());
  }

  private void note(String what) {
    table.put(what, statements.taken());
  }
}
