package vn.hocba.load;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.function.Supplier;

/** How people with browsers sign in. */
final class SignIn {

  private static final String PASSWORD = "HocBa-demo-2026";

  private SignIn() {}

  static ChainBuilder as(Supplier<String> name) {
    return exec(s -> s.set("username", name.get())).exec(http("open the sign-in page").get("/login.xhtml")
        .check(css("input[name='jakarta.faces.ViewState']", "value").saveAs("state")))
        .exec(http("sign in").post("/login.xhtml").formParam("login", "login").formParam("login:username", "#{username}")
            .formParam("login:password", PASSWORD).formParam("login:signIn", "")
            .formParam("jakarta.faces.ViewState", "#{state}").check(substring("hb-user")));
  }
}
