package io.redress.people.access;

import java.util.Objects;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;

/** Holds services to what {@link Needs} says, whoever calls them. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor rights(ObjectProvider<CurrentCaller> caller) {
    MethodBeforeAdvice check =
        (method, arguments, service) -> {
          var needed = AnnotationUtils.findAnnotation(method, Needs.class);
          caller.getObject().require(Objects.requireNonNull(needed).value());
        };
    var everywhere = new AnnotationMatchingPointcut(null, Needs.class, true);
    var advisor = new DefaultPointcutAdvisor(everywhere, check);
    // Before the transaction.
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return advisor;
  }
}
