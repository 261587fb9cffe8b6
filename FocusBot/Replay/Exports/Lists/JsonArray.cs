using System.Text.Json;

namespace FocusBot.Replay.Exports.Lists;

/// <summary>Reads a JSON array of any length element by element, holding one at a time.</summary>
internal sealed class JsonArray(Stream stream)
{
    /// <summary>Slack cuts a message at 40,000 characters; with all that hangs on it, one stays far below this many bytes.</summary>
    private const int LongestElement = 8 << 20;

    /// <summary>How deep an element may be is for whoever reads it to say: here it is only measured, and the next one is read all the same.</summary>
    private static readonly JsonReaderState AnyDepth = new(new() { MaxDepth = int.MaxValue });

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _before;
    private bool _isLast;
    private bool _isOpen;
    private bool _isOver;

    /// <summary>How many bytes of the file stand before what is read next.</summary>
    public long Position => _before + _start;

    /// <param name="element">Valid until the next call.</param>
    /// <returns><see langword="false"/> at the end of the array.</returns>
    /// <exception cref="JsonException">This is no array, or it is broken from <see cref="Position"/> on.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> element)
    {
        element = default;
        if (_isOver || !Begin())
        {
            _isOver = true;
            return false;
        }

        int length;
        while (!TryMeasure(out length))
        {
            Fill();
        }

        element = _buffer.AsMemory(_start, length);
        _start += length;
        return true;
    }

    /// <summary>Passes over what comes before the next element.</summary>
    private bool Begin()
    {
        if (!_isOpen)
        {
            PassByteOrderMark();
            Expect('[');
            _isOpen = true;
            return !Passes(']');
        }

        if (Passes(']'))
        {
            return false;
        }

        Expect(',');
        PassSpace();
        return true;
    }

    private bool TryMeasure(out int length)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, AnyDepth);
        var isWhole = reader.Read() && reader.TrySkip();
        length = (int)reader.BytesConsumed;
        return isWhole;
    }

    private void PassByteOrderMark()
    {
        while (_end - _start < 3 && !_isLast)
        {
            Fill();
        }

        _start += _buffer.AsSpan(_start, _end - _start).StartsWith("\ufeff"u8) ? 3 : 0;
    }

    private void Expect(char mark)
    {
        if (!Passes(mark))
        {
            throw new JsonException();
        }
    }

    private bool Passes(char mark)
    {
        PassSpace();
        var passes = _buffer[_start] == mark;
        _start += passes ? 1 : 0;
        return passes;
    }

    /// <summary>Goes on to the next byte that is no space.</summary>
    private void PassSpace()
    {
        while (true)
        {
            while (_start < _end && _buffer[_start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                _start++;
            }

            if (_start < _end)
            {
                return;
            }

            Fill();
        }
    }

    /// <exception cref="JsonException">There is no more, or the element is too long.</exception>
    private void Fill()
    {
        if (_isLast)
        {
            throw new JsonException();
        }

        var kept = _end - _start;
        if (kept >= LongestElement)
        {
            throw new JsonException();
        }

        var into = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(into);
        _before += _start;
        (_buffer, _start, _end) = (into, 0, kept);
        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _isLast = count is 0;
    }
}
