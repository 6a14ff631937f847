package io.redress.goods.carriers;

import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A test of carriers over a real database; each method is the work of a merchant of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RedressTest
@Import(LocalEasyPost.Place.class)
@ExtendWith(CarrierTest.OwnMerchant.class)
@interface CarrierTest {
  /** Puts a new merchant around each test method and the clock to its start. */
  final class OwnMerchant implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
        Invocation<@Nullable Void> test,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      var beans = SpringExtension.getApplicationContext(context);
      beans.getBean(TravellingClock.class).travelTo(TestClock.START);
      beans
          .getBean(Tenancy.class)
          .<@Nullable Void, Throwable>call(new MerchantId(UUID.randomUUID()), test::proceed);
    }
  }
}
