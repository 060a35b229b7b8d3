package io.streamwire.client.core;

import io.streamwire.wire.FormFields;
import io.streamwire.wire.PlainText;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** What the templates emit for a contract that has a bit of everything. */
interface ShopApi {

  @GET("public")
  Call<Item> getPublic();

  @Secured("apiKey")
  @GET("header")
  Call<Item> withHeader();

  @Secured("queryKey")
  @GET("query")
  Call<Item> withQuery(@Query("q") String q);

  @Secured("cookieKey")
  @GET("cookie")
  Call<Item> withCookie(@Header("Cookie") @Nullable String cookie);

  @Secured({"apiKey", "bearerAuth queryKey"})
  @GET("items/{id}")
  Call<Item> getItem(@Path("id") String id);

  @Secured({"bearerAuth", ""})
  @GET("optional")
  Call<Item> optional();

  @Secured("bearerAuth")
  @GET("bearer")
  Call<Item> bearer();

  @Secured("oauth")
  @GET("oauth")
  Call<Item> oauth();

  @Secured("oauth")
  @POST("oauth")
  Call<Item> oauthUpload(@Body RequestBody body);

  @Secured("mtls")
  @GET("mtls")
  Call<Item> mutualTls();

  @ErrorBody(status = "404", type = Problem.class)
  @ErrorBody(status = "4XX", type = Item.class)
  @ErrorBody(status = "default", type = Other.class)
  @GET("errors")
  Call<Item> errors();

  @POST("post")
  Call<Item> post(@Body RequestBody body);

  @PATCH("patch")
  Call<Item> patch(@Body RequestBody body);

  @PUT("put")
  Call<Item> put(@Body RequestBody body);

  @DELETE("delete")
  Call<Item> delete();

  @HTTP(method = "OPTIONS", path = "options")
  Call<Item> options();

  @Idempotent
  @POST("idempotent")
  Call<Item> idempotent(@Body RequestBody body);

  @IdempotencyKey("Idempotency-Key")
  @POST("keyed")
  Call<Item> keyed(@Header("Idempotency-Key") @Nullable String key, @Body RequestBody body);

  @POST("form")
  Call<Item> form(@Body FormFields form);

  @GET("void")
  Call<Void> nothing();

  @NoContent
  @GET("maybe")
  Call<Item> maybe();

  @PlainText
  @GET("text")
  Call<String> text();

  @GET("bytes")
  Call<ResponseBody> bytes();

  @Streaming
  @GET("stream")
  Call<ResponseBody> stream();

  @GET("secret/{pin}")
  Call<Item> secret(@SecretArgument @Path("pin") String pin);

  /** A model. */
  final class Item {
    @Nullable String id;
  }

  /** A declared error. */
  final class Problem {
    @Nullable String title;
  }

  /** Another declared error. */
  final class Other {
    @Nullable String reason;
  }
}
