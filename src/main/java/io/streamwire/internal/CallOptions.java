package io.streamwire.internal;

import io.streamwire.client.RetryPolicy;
import io.streamwire.wire.FormBody;
import io.streamwire.wire.FormFields;
import io.streamwire.wire.FormWriter;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What one call does differently from its client; {@code null} where it does not. */
public record CallOptions(
    @Nullable Duration timeout,
    @Nullable RetryPolicy retryPolicy,
    Headers headers,
    List<FormField> fields) {

  /** A call like all others. */
  public static final CallOptions NONE = new CallOptions(null, null, Headers.EMPTY, List.of());

  /** Returns the request that an invocation describes, with these headers and fields added. */
  Request apply(Invocation<?> invocation) {
    Request request = invocation.operation().template().fill(invocation.path(), invocation.form());
    if (headers.size() == 0 && fields.isEmpty()) {
      return request;
    }
    Request.Builder changed = request.newBuilder();
    // A name may repeat here, and replaces what the contract says of it.
    headers.names().forEach(changed::removeHeader);
    for (int i = 0; i < headers.size(); i++) {
      changed.addHeader(headers.name(i), headers.value(i));
    }
    if (!fields.isEmpty()) {
      changed.method(request.method(), FormBody.of(form -> writeTo(form, invocation.form())));
    }
    return changed.build();
  }

  private void writeTo(FormWriter form, FormFields known) {
    known.writeTo(form);
    for (FormField field : fields) {
      form.field(field.name(), field.value());
    }
  }
}
