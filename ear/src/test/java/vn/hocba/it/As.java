package vn.hocba.it;

import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Does something inside the server as a person with a duty. */
record As(SecurityIdentity identity) {

  static As person(String username, String role) {
    return new As(SecurityDomain.getCurrent().createAdHocIdentity(username)
        .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(Set.of(role)))));
  }

  <T> T does(Callable<T> action) throws Exception {
    return identity.runAs(action);
  }
}
