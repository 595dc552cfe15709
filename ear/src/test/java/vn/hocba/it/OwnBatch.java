package vn.hocba.it;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A batch of the homeroom teacher's as a program of theirs sees it. */
record OwnBatch(DemoPortal portal, long id) {

  /** Authorises everything of a class that waits for the homeroom teacher. */
  static OwnBatch begun(String className, String password) {
    DemoPortal homeroom = DemoPortal.as("HOMEROOM_TEACHER");
    long c = IssuedClass.list(DemoPortal.told(200, homeroom.get("/signing")), "waiting").stream().filter(w -> className.equals(w.get("className")))
        .mapToLong(w -> IssuedClass.number(w, "classId")).findFirst().orElseThrow();
    return new OwnBatch(homeroom, IssuedClass.number(DemoPortal.told(200, homeroom.post("/signing/batches", "{\"step\": \"GVCN\", \"classIds\": ["
        + c + "], \"code\": \"" + password + "\"}")), "id"));
  }

  /** The same batch, called by somebody else. */
  OwnBatch of(String role) {
    return new OwnBatch(DemoPortal.as(role), id);
  }

  Map<String, Object> told() {
    return IssuedClass.list(DemoPortal.told(200, portal.get("/signing")), "batches").stream().filter(b -> IssuedClass.number(b, "id") == id)
        .findFirst().orElseThrow();
  }

  HttpResponse<byte[]> post(String what, String body) {
    return portal.post("/signing/batches/" + id + what, body);
  }

  HttpResponse<byte[]> coded(String code) {
    return post("/coded", "{\"code\": \"" + code + "\"}");
  }

  /** Signed with the homeroom teacher's token. */
  HttpResponse<byte[]> signed(Map<Long, byte[]> data) throws Exception {
    return post("/signatures", SigningToken.ofHomeroom().body(data));
  }

  /** What is to be signed next, by document. */
  Map<Long, byte[]> digests() {
    Map<Long, byte[]> data = new LinkedHashMap<>();
    IssuedClass.list(DemoPortal.told(200, portal.get("/signing/batches/" + id + "/digests")), "documents")
        .forEach(d -> data.put(IssuedClass.number(d, "id"), Base64.getDecoder().decode((String) d.get("data"))));
    return data;
  }
}
