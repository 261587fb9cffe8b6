namespace FocusBot.Playground.Validation;

internal static class ImageValidation
{
    private const int LongestUrl = 3000, LongestText = 2000;

    public static void CheckBlock(ValidatedPart block)
    {
        if (!block.HasOnly("type", "block_id", "image_url", "slack_file", "alt_text", "title"))
        {
            return;
        }

        CheckPicture(block);
        if (block.Part("title") is { } title)
        {
            TextValidation.CheckPlain(title, LongestText);
        }
    }

    public static void CheckElement(ValidatedPart element)
    {
        if (element.HasOnly("type", "image_url", "slack_file", "alt_text"))
        {
            CheckPicture(element);
        }
    }

    private static void CheckPicture(ValidatedPart picture)
    {
        picture.Required("alt_text")?.IsText(LongestText, least: 1);
        picture.Text("image_url", LongestUrl, least: 1);
        if (picture.Part("image_url") is null && picture.Part("slack_file") is null)
        {
            picture.Refuse("missing required field: image_url");
        }
    }
}
