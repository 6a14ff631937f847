package io.redress.faults.house;

import io.redress.goods.carriers.EasyPostAddress;
import io.redress.goods.carriers.EasyPostKeys;
import io.redress.goods.carriers.EasyPostLedger;
import io.redress.goods.carriers.LocalEasyPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * EasyPost on this machine, with the account of one shop: whatever falls, it stands, and its book
 * says what was bought there.
 */
public final class CarrierOffice implements AutoCloseable {
  private static final int LONGEST_SECONDS = 1;

  private final LocalEasyPost server = LocalEasyPost.start();
  private final EasyPostKeys keys = server.open();
  private final Path part;

  private CarrierOffice(Path part) {
    this.part = part;
  }

  /** Opens one. */
  public static CarrierOffice open() {
    try {
      var office = new CarrierOffice(Files.createTempFile("redress-carrier-", ".xml"));
      var _ = Files.writeString(office.part, office.describe());
      return office;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of a node that says where EasyPost is, in the place of the one of the product. */
  private String describe() {
    return """
        <beans xmlns="http://www.springframework.org/schema/beans"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.springframework.org/schema/beans
              https://www.springframework.org/schema/beans/spring-beans.xsd">
          <bean id="easyPostOfThisMachine" class="%s" primary="true">
            <constructor-arg index="0" value="%s"/>
            <constructor-arg index="1" ref="longestAnswerOfEasyPost"/>
            <constructor-arg index="2" ref="longestAnswerOfEasyPost"/>
          </bean>
          <bean id="longestAnswerOfEasyPost" class="java.time.Duration" factory-method="ofSeconds">
            <constructor-arg type="long" value="%d"/>
          </bean>
        </beans>
        """
        .formatted(EasyPostAddress.class.getName(), server.address(), LONGEST_SECONDS);
  }

  /** What stands in the environment of a node that asks this office instead of the real one. */
  public Map<String, String> environment() {
    return Map.of("SPRING_MAIN_SOURCES", part.toUri().toString());
  }

  /** What is on its way to it and back. */
  public LocalEasyPost server() {
    return server;
  }

  /** The keys of the account. */
  public EasyPostKeys keys() {
    return keys;
  }

  /** What the account has. */
  public EasyPostLedger books() {
    return server.of(keys);
  }

  @Override
  public void close() {
    server.destroy();
    try {
      var _ = Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
