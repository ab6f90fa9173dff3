//! The OpenAPI 3.1 document, generated from the route table and the documents' own types.

use crate::identity::SCHEME;
use aide::{
    generate::GenContext,
    openapi::{ApiKeyLocation, Info, MediaType, OpenApi, Response, SchemaObject, SecurityScheme},
    transform::TransformOpenApi,
};
use schemars::generate::SchemaSettings;

/// Where the server answers with it.
pub const PATH: &str = "/api/v1/openapi.json";

/// Makes schemas as OpenAPI 3.1 wants them (JSON Schema 2020-12), from here on, on this thread.
pub(crate) fn begin() -> OpenApi {
    aide::generate::in_context(|context| {
        let settings = SchemaSettings::draft2020_12().with(|settings| {
            settings.definitions_path = "#/components/schemas/".into();
            settings.meta_schema = None;
        });
        context.schema = settings.into_generator();
    });
    OpenApi {
        info: Info {
            title: "Vagtværk".to_owned(),
            summary: Some("A hospital ward's wishes, plans and rosters".to_owned()),
            version: "1".to_owned(),
            ..Info::default()
        },
        ..OpenApi::default()
    }
}

/// What holds for the whole document.
pub(crate) fn complete(api: TransformOpenApi<'_>) -> TransformOpenApi<'_> {
    let cookie = SecurityScheme::ApiKey {
        location: ApiKeyLocation::Cookie,
        name: "vagt_session".to_owned(),
        description: Some("The session cookie that a sign-in sets. A change with it also needs `Sec-Fetch-Site: same-origin` or `Origin`, as browsers send.".to_owned()),
        extensions: Default::default(),
    };
    api.security_scheme(SCHEME, cookie)
}

/// A response of one kind.
pub(crate) fn described<T: schemars::JsonSchema>(context: &mut GenContext, kind: &str, what: &str) -> Response {
    let schema = SchemaObject { json_schema: context.schema.subschema_for::<T>(), external_docs: None, example: None };
    Response {
        description: what.to_owned(),
        content: [(kind.to_owned(), MediaType { schema: Some(schema), ..MediaType::default() })].into_iter().collect(),
        ..Response::default()
    }
}
