package io.redress.faults.house;

import io.redress.Redress;
import io.redress.faults.checks.Checks;
import io.redress.goods.carriers.EasyPostAccounts;
import io.redress.goods.carriers.EasyPostKeys;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.clock.SharedOffset;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Looks at a house from beside, over a connection of its own to the database: the parts of the
 * product without any background work, in this process.
 */
public final class Examiner implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Examiner(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** An examiner of this house. */
  public static Examiner of(House house) {
    var application = new SpringApplication(Redress.class, Checks.class);
    application.addInitializers(
        each -> ((GenericApplicationContext) each).registerBean(NoPartsOfTests.class));
    var arguments =
        house.settingsOfExaminer().entrySet().stream()
            .map(entry -> "--redress.%s=%s".formatted(entry.getKey(), entry.getValue()));
    var all = Stream.concat(arguments, Stream.of("--redress.port=0")).toArray(String[]::new);
    return new Examiner(application.run(all));
  }

  /**
   * A merchant and the keys of programs that may do everything for it.
   *
   * @param token by which everything is done that is not for a second person
   * @param colleague the key of somebody else
   */
  public record Shop(MerchantId id, String slug, String token, String colleague) {}

  /** A new merchant. */
  public Shop openShop() {
    var merchant = PeopleSamples.merchant();
    var now = clock().instant();
    bean(Merchants.class).create(merchant, now);
    var lead =
        new StaffMember(
            new StaffId(UUID.randomUUID()),
            "lead@" + merchant.slug() + ".example",
            "Omar",
            Role.SUPERVISOR,
            "en",
            merchant.zone());
    bean(Tenancy.class).run(merchant.id(), () -> bean(StaffMembers.class).invite(lead, now));
    return new Shop(
        merchant.id(),
        merchant.slug(),
        token(merchant.id(), "till", now),
        token(merchant.id(), "bench", now));
  }

  private String token(MerchantId merchant, String name, Instant now) {
    return bean(Tenancy.class)
        .call(merchant, () -> bean(ApiKeys.class).create(name, Set.of(Scope.values()), now))
        .token();
  }

  /** The shop ships by this account from now on. */
  public void ship(Shop shop, EasyPostKeys keys) {
    var now = clock().instant();
    bean(Tenancy.class).run(shop.id(), () -> bean(EasyPostAccounts.class).connect(keys, now));
  }

  /** The checks, at the time that the house believes it is. */
  public Checks checks() {
    bean(SharedOffset.class).reread();
    return bean(Checks.class);
  }

  /** The clock of the house. */
  public TravellingClock clock() {
    bean(SharedOffset.class).reread();
    return bean(TravellingClock.class);
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Replacements of other tests, such as a clock that stands still, are not for a house. */
  static final class NoPartsOfTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
      return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NoPartsOfTests;
    }

    @Override
    public int hashCode() {
      return NoPartsOfTests.class.hashCode();
    }
  }
}
