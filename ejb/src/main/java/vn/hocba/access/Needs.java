package vn.hocba.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the right a service's method needs; {@link RightsGuard} lets nobody through who has no duty with it. How far
 * the right reaches is asked of {@code vn.hocba.school.Assignments}. On a class it holds for the methods without
 * their own.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

  @Nonbinding
  Right value();
}
