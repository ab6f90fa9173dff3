//! Answers other than a plain 200, typed so that the OpenAPI document knows their status.

use crate::openapi::described;
use aide::{
    OperationOutput,
    generate::GenContext,
    openapi::{Operation, Response as Described, StatusCode as DescribedStatus},
};
use axum::{
    Json,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use schemars::JsonSchema;
use serde::Serialize;

/// A document with a status and headers of its own.
#[derive(Debug, Clone)]
pub struct Answer<const STATUS: u16, T> {
    document: T,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// 200 with headers.
pub type Done<T> = Answer<200, T>;
/// 201.
pub type Created<T> = Answer<201, T>;
/// 202.
pub type Accepted<T> = Answer<202, T>;

impl<const STATUS: u16, T> Answer<STATUS, T> {
    /// The document, without further headers.
    pub fn of(document: T) -> Self {
        Self { document, headers: Vec::new() }
    }

    /// With one more header.
    #[must_use]
    pub fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

impl<const STATUS: u16, T: Serialize> IntoResponse for Answer<STATUS, T> {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(STATUS).unwrap_or_default();
        let mut response = (status, Json(self.document)).into_response();
        response.headers_mut().extend(self.headers);
        response
    }
}

impl<const STATUS: u16, T: JsonSchema> OperationOutput for Answer<STATUS, T> {
    type Inner = T;

    fn operation_response(context: &mut GenContext, operation: &mut Operation) -> Option<Described> {
        Json::<T>::operation_response(context, operation)
    }

    fn inferred_responses(
        context: &mut GenContext,
        operation: &mut Operation,
    ) -> Vec<(Option<DescribedStatus>, Described)> {
        let response = Self::operation_response(context, operation);
        response.map(|response| (Some(DescribedStatus::Code(STATUS)), response)).into_iter().collect()
    }
}

/// 204: done, and nothing to say.
#[derive(Debug, Clone, Default)]
pub struct NoContent(Vec<(HeaderName, HeaderValue)>);

impl NoContent {
    /// With one more header.
    #[must_use]
    pub fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.push((name, value));
        self
    }
}

impl IntoResponse for NoContent {
    fn into_response(self) -> Response {
        let mut response = StatusCode::NO_CONTENT.into_response();
        response.headers_mut().extend(self.0);
        response
    }
}

impl OperationOutput for NoContent {
    type Inner = ();

    fn inferred_responses(_: &mut GenContext, _: &mut Operation) -> Vec<(Option<DescribedStatus>, Described)> {
        let done = Described { description: "Done.".to_owned(), ..Described::default() };
        vec![(Some(DescribedStatus::Code(204)), done)]
    }
}

/// A stream of server-sent events.
#[derive(Debug)]
pub struct EventStream(Response);

impl EventStream {
    /// The stream, as the framework made it.
    pub fn of(stream: impl IntoResponse) -> Self {
        let mut response = stream.into_response();
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Self(response)
    }
}

impl IntoResponse for EventStream {
    fn into_response(self) -> Response {
        self.0
    }
}

impl OperationOutput for EventStream {
    type Inner = String;

    fn operation_response(context: &mut GenContext, _: &mut Operation) -> Option<Described> {
        Some(described::<String>(context, "text/event-stream", "Events, as long as there is something to tell."))
    }

    fn inferred_responses(
        context: &mut GenContext,
        operation: &mut Operation,
    ) -> Vec<(Option<DescribedStatus>, Described)> {
        let response = Self::operation_response(context, operation);
        response.map(|response| (Some(DescribedStatus::Code(200)), response)).into_iter().collect()
    }
}
